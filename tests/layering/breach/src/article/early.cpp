#include "entente/graph.hpp"
