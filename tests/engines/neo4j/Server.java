import java.io.OutputStream;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Neo4j Community in the folder named, by its conf/neo4j.conf; says "started", and stops when its input ends. */
public class Server {
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("conf/neo4j.conf")).build();
    System.out.println("started");
    System.in.transferTo(OutputStream.nullOutputStream());
    service.shutdown();
  }
}
