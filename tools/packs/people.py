#!/usr/bin/env python3
"""Builds packs/actors/people.jsonl.

Usage: tools/packs/people.py [--authority DIR] [--check]      (from the top of the tree)

Inputs
  DIR/people.jsonl           office holders (default DIR: ../shared/authority)
  DIR/name_pairs_ar_en.tsv   Arabic and Latin names of the same people
  DIR/name_tokens_ar_en.tsv  aligned single names with counts
  packs/sources/people_*.tsv         rows written by hand (see below), read in the order of the file names
  packs/sources/tokens_ar_en.tsv     aligned name parts written by hand: latin<TAB>arabic[<TAB>ISO3,ISO3]
  packs/sources/people_common.txt    short forms that are everyday words: they come out as "common", not as "short"
  packs/sources/people_drop.txt      names of data rows that are junk or mistaken, one a line: ISO3<TAB>name
  packs/actors/organizations.jsonl   if it is there: names of bodies become their ids

Rows written by hand
  @ISO3                      a line that sets the country of the rows that follow
  @body: Name                sets the body instead (country is then empty; @ISO3 after it resets)
  Name|variant|..<TAB>اسم|..<TAB>offices<TAB>short|..<TAB>short ar|..
  offices: "role from..to; role@Body from..to; role@ISO3 from..to"; dates YYYY[-MM[-DD]]; ".." without an end is still in
           office; no dates at all is allowed. Roles may be abbreviated (ROLES). Empty: the offices of the data row.
           A leading "!" drops the offices of the data row; otherwise an office replaces those of the data with the same
           role and country that begin within a year of it or overlap it.
  A row joins the data rows of its country that carry one of its Latin names.

The output depends on these files only; run it again after editing them. Rules that are not plain copying:
  - offices below the national level (mayors, prefects, governors of provinces, judges, under-secretaries) are left out;
  - an office "seen on" a day without known dates gets that month as its beginning and end;
  - an office of the data without an end, that no row by hand confirms, ends with the first successor in the data, or with
    2022-10, when the data was gathered; if it began before 2014 and has no successor, only its beginning is stated;
  - people whose highest office is a minor ministry (weight below 3 in RANK) are left out unless a source has their Arabic name;
  - Arabic names of the data are dropped where their consonants do not agree with the Latin name;
  - Arabic names that no source has are put together of name parts with one dominant alignment each; such rows say
    "generated":["ar"].
"""
import argparse, collections, json, os, re, sys, unicodedata

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GATHERED = '2022-10'

ROLES = {  # abbreviations in rows written by hand
    'fm': 'foreign minister', 'dm': 'defense minister', 'im': 'interior minister', 'pm': 'prime minister',
    'pres': 'president', 'vp': 'vice president', 'dpm': 'deputy prime minister', 'finm': 'finance minister',
    'sg': 'secretary general', 'spox': 'spokesman', 'amb': 'ambassador', 'unamb': 'ambassador@United Nations',
    'nsa': 'national security adviser', 'cos': 'chief of staff', 'oil': 'oil minister', 'energy': 'energy minister',
    'cp': 'crown prince', 'speaker': 'parliament speaker', 'opp': 'opposition leader', 'intel': 'intelligence chief',
    'jm': 'justice minister', 'infom': 'information minister', 'ecm': 'economy minister', 'dfm': 'deputy foreign minister',
    'trade': 'trade minister', 'edm': 'education minister', 'hm': 'health minister', 'cbg': 'central bank governor',
    'cgs': 'chief of general staff', 'fl': 'first lady', 'cand': 'presidential candidate', 'mp': 'member of parliament',
    'apres': 'acting president', 'apm': 'acting prime minister', 'pg': 'prosecutor general', 'hopres': 'president-elect',
}

UN = 'United Nations'

# ---------------------------------------------------------------------------------------------------- folding
SPECIAL = str.maketrans({'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'Æ': 'Ae',
                         'œ': 'oe', 'þ': 'th', 'Þ': 'Th', 'ð': 'd', 'ə': 'a', 'Ə': 'A', 'ħ': 'h', 'ŋ': 'ng', '’': "'", '‘': "'",
                         'ʻ': "'", 'ʿ': "'", 'ʾ': "'", '`': "'", '–': '-', '‐': '-'})

def date_of(text):
    """The date that a text begins with ("2014s" is 2014), or None."""
    found = re.match(r'\d{4}(-\d\d){0,2}', text or '')
    return found[0] if found else None


def plain(s):
    """Latin without marks: what a newspaper prints."""
    s = unicodedata.normalize('NFD', s.translate(SPECIAL))
    return unicodedata.normalize('NFC', ''.join(c for c in s if not unicodedata.combining(c)))

def fold(s):
    s = plain(s).lower().replace("'", '')
    return re.sub(r'[^\w]+', ' ', s).strip()

def fold_ar(s):
    s = re.sub(r'[\u064b-\u0652\u0640\u200e\u200f]', '', s)
    for a, b in zip('أإآٱىة', 'اااايه'):
        s = s.replace(a, b)
    return re.sub(r'[^\w]+', ' ', s).strip()

# ---------------------------------------------------------------------------------------------------- agreement of scripts
AR_KEY = {'ب': 'b', 'ت': 't', 'ث': 's', 'ج': 'j', 'ح': 'h', 'خ': 'k', 'د': 't', 'ذ': 't', 'ر': 'r', 'ز': 's', 'س': 's', 'ش': 's',
          'ص': 's', 'ض': 't', 'ط': 't', 'ظ': 's', 'غ': 'k', 'ف': 'f', 'ق': 'k', 'ك': 'k', 'ل': 'l', 'م': 'm', 'ن': 'n', 'ه': 'h',
          'پ': 'b', 'چ': 's', 'ڤ': 'f', 'گ': 'k', 'ژ': 's', 'ڨ': 'k'}
LA_KEY = {'b': 'b', 'p': 'b', 'c': 'k', 'd': 't', 'f': 'f', 'g': 'k', 'h': 'h', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm', 'n': 'n',
          'q': 'k', 'r': 'r', 's': 's', 't': 't', 'v': 'f', 'x': 'k', 'z': 's'}

def skeleton_ar(s):
    out = ''.join(AR_KEY.get(c, '') for c in re.sub(r'\bال', '', fold_ar(s)))
    return squeeze(out)

def skeleton_la(s):
    s = re.sub(r'\b(al|el|ul|ad|as|ash|ar|an|az|at)[ -]', '', plain(s).lower())
    s = re.sub(r'ph', 'f', s)
    s = re.sub(r'sch|sh|ch', 's', s)
    s = re.sub(r'th', 't', s)
    s = re.sub(r'kh|gh|ck', 'k', s)
    return squeeze(''.join(LA_KEY.get(c, '') for c in s))

def squeeze(s):
    s = s.replace('h', '').replace('j', 'k')          # h comes and goes, g/j alternate
    return re.sub(r'(.)\1+', r'\1', s)

def agree(arabic, latin):
    a, b = skeleton_ar(arabic), skeleton_la(latin)
    if not a or not b:
        return False
    d = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        p, d[0] = d[0], i
        for j, y in enumerate(b, 1):
            p, d[j] = d[j], min(d[j] + 1, d[j - 1] + 1, p + (x != y))
    return d[-1] <= 0.42 * max(len(a), len(b))

# ---------------------------------------------------------------------------------------------------- roles
FIELD = [  # portfolio words, first that matches
    (r'foreign (and|&) european|foreign affairs|external affairs|foreign relations|external relations|foreign (and|&) commonwealth|foreign, commonwealth|foreign office|foreign minister|foreign policy', 'foreign'),
    (r'defen[cs]e|armed forces|war veterans and defen|national defen', 'defense'),
    (r'interior|home affairs|internal affairs|home secretary|internal security', 'interior'),
    (r'finance|treasury|exchequer|financial', 'finance'),
    (r'justice|law\b|legal', 'justice'),
    (r'petroleum|oil\b|hydrocarbon', 'oil'),
    (r'energy|electric|power|fuel|mines', 'energy'),
    (r'foreign trade|international trade|commerce|trade', 'trade'),
    (r'economy|economic|planning|national development', 'economy'),
    (r'information|media|communicat|telecom|government spokes|post', 'information'),
    (r'health|medical|disease', 'health'),
    (r'higher education|education|scien|universit|research|school', 'education'),
    (r'agricult|fisher|livestock|rural|food|forest', 'agriculture'),
    (r'transport|aviation|railway|road|infrastruct|shipping|maritime', 'transport'),
    (r'environment|climate|ecolog|natural resource|water|irrigation|wildlife|land', 'environment'),
    (r'labou?r|employment|work\b|manpower', 'labor'),
    (r'industr', 'industry'),
    (r'cultur|heritage|arts', 'culture'),
    (r'touris', 'tourism'),
    (r'sport|youth', 'sports'),
    (r'religi|awqaf|endowment|islamic affairs', 'religious affairs'),
    (r'immigra|migra|refugee|diaspora|expatriat', 'immigration'),
    (r'public security|security', 'security'),
    (r'social|welfare|family|women|gender|child|solidarity', 'social affairs'),
    (r'parliament', 'parliamentary affairs'),
    (r'european|europe\b', 'european affairs'),
    (r'cooperation|development|aid', 'development'),
    (r'local|municipal|regional|decentrali|housing|public works|construction|urban', 'local government'),
    (r'emergency|disaster|civil protection', 'emergencies'),
    (r'intelligence', 'intelligence'),
]

SUBNATIONAL = re.compile(
    r'provinc|mayor|prefect|municip|county|canton|lieutenant.governor|chief minister|justice of|chief justice|\bjudge\b|judge of|landtag|minister-president|'
    r'flemish|walloon|brussels|catalonia|generalitat|azad kashmir|gilgit|republika srpska|federation of bosnia|communit(y|ies) of|'
    r'city council|city manager|supreme court|high court|intendant|under-?secretar|deputy minister|vice.minister|state secretary|'
    r'parliamentary|lord mayor|postmaster|auditor|archiv|election commission|ombudsman|whip|solicitor|assistant|deputy secretary|'
    r'deputy governor|vice.governor|deputy director|deputy chair|deputy chief|deputy head|deputy speaker|\bcounse|'
    r'private secretary|adviser|advisor|electoral|statist|librar|museum|survey|chief administrator|junior minister|'
    r'gouvern|voivod|oblast|\bregion\b|autonomous|legislative council|legislative assembly|house of keys|scottish|welsh|'
    r'northern ireland|wales|scotland|administrator of|chief executive officer|\bceo\b|manager|nevis executive|tobago|zanzibar|commandant|'
    r'inspector|bishop|queensland|tasmania|new south wales|alberta|ontario|quebec|manitoba|saskatchewan|nunavut|yukon|brunswick|'
    r'nova scotia|newfoundland|prince edward|northwest|british columbia|victoria|western australia|south australia|kwazulu|'
    r'limpopo|eastern cape|western cape|northern cape|mpumalanga|free state|gauteng|north west|andalus|arag|astur|balear|canary|'
    r'cantabria|castil|extremadura|galicia|la rioja|madrid|murcia|navarre|basque|valenc|lombard|sicil|sardin|tuscan|abruzzo|molise|'
    r'aosta|apulia|basilicata|calabria|campania|emilia|friuli|lazio|liguria|marche|piedmont|trentino|umbria|veneto|buenos aires|crimea|'
    r'faroe|greenland|åland|bougainville|rodrigues|principe|azores|madeira|senator|bundesrat|intelligence directorate of|'
    r'permanent secretary|chief whip|legal|cathaoirleach|ceann|coroner|paymaster|comptroller|controller|lord privy|privy')

KEEP_PLACES = re.compile(r'hong kong|macau|kurdistan|palestin|crimea|scotland|northern ireland|greenland|catalonia', re.I)
PLACES = {}                # names of countries, set when they are read

def american(s):
    return s.replace('defence', 'defense').replace('labour', 'labor').replace('programme', 'program').replace('organis', 'organiz')

def role_of(raw, iso, kind):
    """(role, at) or None; `at` is the country or body an ambassador is sent to."""
    r = american(raw.lower().replace('’', "'")).strip()
    r = re.sub(r'\s+', ' ', re.sub(r'\(.*?\)', lambda m: m.group(0) if 'prime' in m.group(0) else '', r)).strip(' .)')
    m = re.match(r'(?:.*\b)?ambassador (?:extraordinary and plenipotentiary )?to (?:the )?(.+)', r)
    if m:
        return 'ambassador', m.group(1)
    if re.search(r'^perman?[em]+ent representative.*(united nations|\bun\b)|ambassador.*united nations', r):
        return ('ambassador', 'united nations') if not re.search('vienna|geneva|nairobi|rome', r) else None
    if r.startswith('permanent representative'):
        return None
    if iso == 'SAU' and 'intelligence' in r: return 'intelligence chief', None
    if re.match(r'high commissioner to', r):
        return 'ambassador', re.sub(r'high commissioner to (the )?', '', r)
    if r in ('ambassador', 'ambassador to the us'):
        return 'ambassador', 'united states'
    if "charge d'affaires" in r:
        return None
    if iso == 'HKG' or r.startswith('chief executive') and 'hong kong' in r:
        return 'chief executive', None
    if iso == 'USA':
        if re.search(r'^(united states )?secretary of state$', r): return 'foreign minister', None
        if re.search(r'^(united states )?secretary of (defense|war)$', r): return 'defense minister', None
        if re.search(r'secretary of the treasury$', r) and not r.startswith(('deputy', 'under', 'assistant')): return 'finance minister', None
        m = re.match(r'^(?:united states )?secretary of (?:the )?(commerce|energy|homeland security|labor|agriculture|education|health and human services|housing and urban development|interior|transportation|veterans affairs)$', r)
        if m: return {'interior': 'secretary of the interior', 'homeland security': 'homeland security secretary'}.get(m.group(1), m.group(1) + ' secretary'), None
        if r == 'deputy secretary of state': return 'deputy foreign minister', None
        if r == 'deputy secretary of defense': return 'deputy defense minister', None
        if re.match(r'governor of ', r): return 'governor', None
        if 'deputy national security' in r: return 'deputy national security adviser', None
        if 'national security adv' in r: return 'national security adviser', None
        if 'press secretary' in r and 'deputy' not in r: return 'spokesman', 'White House'
        if 'white house chief of staff' in r and 'deputy' not in r: return 'chief of staff', 'White House'
        if 'trade representative' in r and 'deputy' not in r: return 'trade representative', None
        if re.search(r'director of (the )?(central intelligence|cia)', r) and 'deputy' not in r: return 'director', 'CIA'
        if 'director of national intelligence' in r and 'deputy' not in r: return 'director of national intelligence', None
        if re.search(r'director of the (fbi|federal bureau)', r): return 'director', 'FBI'
        if re.search(r'chairman of the joint chiefs', r) and 'vice' not in r: return 'chairman of the joint chiefs of staff', None
        if r.startswith('president of the senate'): return None
    if iso == 'GBR':
        if re.search(r'^secretary of state for foreign', r) or r == 'foreign secretary': return 'foreign minister', None
        if re.search(r'^secretary of state for defense', r): return 'defense minister', None
        if re.search(r'^secretary of state for the home', r) or r == 'home secretary': return 'interior minister', None
        if r.startswith('chancellor of the exchequer'): return 'finance minister', None
        if r.startswith('secretary of state for'):
            r = 'minister of' + r[len('secretary of state for'):]
        elif re.search(r'(minister|secretary|lord|chancellor|whip|master)', r) and not r.startswith(('prime minister', 'minister of', 'deputy prime', 'leader', 'speaker', 'attorney')):
            return None
    if iso == 'PHL' and re.match(r'secretary of ', r):
        r = 'minister of' + r[12:]
    if iso == 'MEX' and re.match(r'secretary (of|for) ', r):
        r = 'minister of ' + r.split(' ', 2)[2]
    if re.search(r"'s? chief of staff|private", r):
        return None
    if SUBNATIONAL.search(r) and not KEEP_PLACES.search(r):
        if not re.search(r'^(minister|secretary|deputy prime minister|vice.president|president of the (senate|national)).*(interior|parliament|municip|region|legal|county|provinc|elector|statist)', r):
            if re.search(r'^national security advis', r): return 'national security adviser', None
            return None
    if KEEP_PLACES.search(r) and not re.search(r'palestin|kurdistan', r):
        return None
    if 'kurdistan' in r:
        if r.startswith('president'): return 'president', 'Kurdistan Region'
        if 'prime minister' in r and 'deputy' not in r: return 'prime minister', 'Kurdistan Region'
        return None
    r0 = r
    if re.search(r'^(acting |interim |transitional )', r):
        r = re.sub(r'^(acting |interim |transitional )', '', r)
    if re.search(r"prime minister's (office|department)|to the prime minister|minister to the|for the prime min|minister in charge of the prime|prime minister's", r):
        return None
    if re.search(r'(first|second|third|vice|deputy)?\W*(vice|deputy) (prime minister|premier)|vice.premier|tánaiste|tanaiste|deputy chairman of the (government|council of ministers)', r):
        return 'deputy prime minister', None
    if re.search(r'deputy prime minister', r): return 'deputy prime minister', None
    if re.match(r'(\w+ )?vice.president|deputy president', r):
        if re.search(r'court|senate|assembly|parliament|house|chamber|council', r): return None
        return 'vice president', None
    if re.search(r'^prime minister|^premier\b|\(prime minister\)|^taoiseach|chairman of the government|president of the government|^president of the council of ministers|first minister of state|minister of state \(prime|^chairman of the council of ministers|^chairman of the cabinet of ministers', r):
        if iso == 'CHN' or not re.search(r'office of', r): return 'prime minister', None
    if re.search(r'^(federal )?chancellor( of (germany|austria|the federal republic.*))?$', r): return ('chancellor' if iso in ('DEU', 'AUT') else None, None) if iso in ('DEU', 'AUT') else None
    if re.search(r'^(federal )?president$|^president (of the )?(republic|federal republic|islamic|state|united states|french|russian|people|swiss|confederation|arab|palestin|ukrain|territor)|^president of ', r):
        if re.search(r'national security|bank|court|board|commission|authority|agency|institute|audit|union|academy|council|chamber|assembly|senate|congress|parliament|house|storting|riigikogu|folketing|national|duma|sejm|saeima|legislat|knesset|cortes|people\'s representative|yuan', r):
            if re.search(r'chamber|assembly|senate|congress|parliament|house of|storting|riigikogu|folketing|sejm|saeima|knesset|yuan|national council', r):
                if 'yuan' in r: return ('prime minister', None) if 'executive' in r else (('parliament speaker', None) if 'legislative' in r else None)
                return 'parliament speaker', None
            if 'general assembly' in r: return 'president', 'UN General Assembly'
            if 'international court' in r: return None
            return None
        m = re.match(r'president of (?:the )?(.*)', r)
        if m and not re.match(r'republic|federal republic|islamic|state|united states|french|russian|people|swiss|confederation|arab|palestin|union|socialist|transitional|northern cyprus', m.group(1)):
            if PLACES.get(fold(m.group(1))) != iso: return None
        return 'president', None
    if re.search(r"^(co-)?speaker|parliament speaker|chairman of the (state duma|national assembly|federation council|standing committee of the national people)|marshal of the (sejm|senate)|speaker", r):
        return ('parliament speaker', None)
    if re.match(r'(king|monarch|emir|amir|sultan|queen|grand duke|prince|sovereign|emperor|pope|supreme leader|crown prince|first lady|ruler)\b', r):
        if re.search(r'ruler', r): return ('ruler', None)
        if r.startswith('monarch'): return ('king', None)
        if r.startswith('amir'): return ('emir', None)
        if r.startswith('supreme leader'): return ('supreme leader', None)
        return re.match(r'(king|emir|sultan|queen|grand duke|prince|emperor|pope|supreme leader|crown prince|first lady|sovereign)', r).group(1), None
    if re.search(r'governor.general', r) and 'bank' not in r: return 'governor general', None
    if re.search(r'governor.*(central|reserve|national|state|monetary|federal)?.*(bank|monetary)|(chairman|president|head|chairperson|chair|director).*(central bank|national bank of|bank of|federal reserve|bundesbank)', r): return 'central bank governor', None
    if re.search(r'chief of (the )?(general staff|defen[cs]e( force| staff|$)|defense forces|army|armed forces|joint staff)|chief of (the )?(staff of the )?(armed|defense|national armed)|chief of general staff|^chief of staff of the', r): return 'chief of general staff', None
    if re.search(r'commander.*(armed forces|army|defense force)|commander.in.chief', r):
        return ('army commander', None) if iso not in ('RUS',) else None
    if re.search(r'attorney.general', r) and 'deputy' not in r: return 'attorney general', None
    if re.search(r'prosecutor.general|general prosecutor|chief prosecutor|procurator.general', r) and 'deputy' not in r: return 'prosecutor general', None
    if re.search(r'national security advis', r): return 'national security adviser', None
    if re.search(r'(secretary|head|chairman|director).*(national )?security council', r) and 'deputy' not in r: return 'secretary', 'National Security Council'
    if re.search(r'(director|head|chief|chairman).*(intelligence|secret service|security service)', r) and 'deputy' not in r: return 'intelligence chief', None
    if re.search(r'spokes|press secretary', r) and 'deputy' not in r:
        if re.search(r'foreign', r): return 'spokesman', 'foreign ministry'
        if re.search(r'president|kremlin', r): return 'spokesman', 'presidency'
        return 'spokesman', 'government'
    if re.search(r'chief of staff|head of .*(presidential administration|president.?s office|cabinet of the president)', r): return 'chief of staff', None
    if re.search(r'^deputy|^vice|^first deputy|^associate', r): return None
    if iso == 'INT':
        if 'secretary-general of the united nations' in r: return ('secretary general' if not r.startswith(('deputy', 'under')) else None, UN) if not r.startswith(('deputy', 'under')) else None
        if 'world trade' in r: return 'director general', 'World Trade Organization'
        return None
    if re.search(r'^first lady', r): return 'first lady', None
    if re.search(r'leader of the opposition|opposition leader', r): return 'opposition leader', None
    if re.search(r'chief cabinet secretary', r): return 'chief cabinet secretary', None
    if re.search(r'minister|^secretary (of|for)\b|federal minister|treasurer|chancellery|people.s commissar|member of the federal council', r):
        if iso in ('AUS', 'NZL') and r == 'treasurer': return 'finance minister', None
        if re.search(r'without portfolio', r): return 'minister', None
        if re.search(r'minister of state|state minister|minister.delegate|delegate|deputy|junior|plenipotentiary', r) and not re.search(r'foreign affairs$', r):
            return 'minister of state', None
        for pat, name in FIELD:
            if re.search(pat, r):
                return name + ' minister', None
        return 'minister', None
    if kind in ('hos', 'hog'):
        if re.search(r'captain.? regent', r): return 'captain regent', None
        if re.search(r'(chairman|head|leader|president).*(council|junta|committee|state)|head of state', r): return 'head of state', None
        if re.search(r'head of government|chief minister', r): return 'prime minister', None
        if re.search(r'sovereign|yang di|king|o le ao', r): return 'king' if 'yang' in r or 'king' in r else 'head of state', None
    if re.match(r'(bosniak|croat|serb) member', r): return 'member of the presidency', None
    return None

# ---------------------------------------------------------------------------------------------------- rows
TITLE = re.compile(r'^((the|former|ex|late|acting|deputy|vice|first|state|prime|foreign|defen[cs]e|interior|finance|justice|health|israeli|russian|american|u\.?s\.?|french|british|'
                   r'german|chinese|iranian|iraqi|egyptian|syrian|turkish|palestinian|ukrainian|sudanese|secretary|general|of|state|council(l?or)?|spokes(man|woman|person)|'
                   r'president|minister|premier|chancellor|ambassador|king|queen|prince|princess|emir|sultan|sheikh|shaykh|sheikha|dr|mr|mrs|ms|sir|dame|lord|gen|col|'
                   r'lt|maj|brig|adm|crown|chairman|speaker|senator|congressman|governor|mayor|director|chief|leader|pope|dato|datuk|tan|sri|hon|prof|eng|ayatollah|chief|hojjatoleslam|envoy)\.? )+', re.I)
SUFFIX = re.compile(r',? (jr|sr|ii|iii|iv|md|phd|mp|m\.p|dr|ret|gen|maj|col|lt|brig|adm|capt)\.?$', re.I)

def clean_name(s):
    s = unicodedata.normalize('NFC', s).strip()
    s = re.sub(r'\s*[\(\[].*?[\)\]]', '', s).strip(' ,.;')
    s = re.sub(r',\s*(Baron|Baroness|Viscount|Earl|Lord|\d|[A-Z][a-z]+\. Gen|Jr|Sr|Gen|Maj|Dr|Lt|Col).*$', '', s)
    s = re.sub(r'\s+', ' ', s)
    s = re.sub(r'^([A-Z][A-Z\'-]+(?: [A-Z][A-Z\'-]+)*) ([A-Z][a-z].*)$', lambda m: m.group(1).title() + ' ' + m.group(2), s)
    return s

def latin(s):
    return all(ord(c) < 0x250 or c in '’‘ʻʿʾ–‐ə' or 0x1e00 <= ord(c) < 0x1f00 for c in s)

def arabic(s):
    return bool(re.fullmatch(r"[\u0621-\u0652\u0670-\u06d3 ‐\-'.،]+", s))

def load_countries(authority):
    names = {}
    for l in open(os.path.join(authority, 'countries.jsonl'), encoding='utf-8'):
        r = json.loads(l)
        iso = r.get('iso3') or r.get('country') or r.get('code')
        for n in r['names'].get('en', []) if isinstance(r['names'].get('en'), list) else [r['names'].get('en')]:
            if n and iso:
                names[fold(n)] = iso
    names.update({'united states of america': 'USA', 'united states': 'USA', 'us': 'USA', 'uk': 'GBR', 'russian federation': 'RUS',
                  'russia': 'RUS', 'iran': 'IRN', 'syria': 'SYR', 'turkey': 'TUR', 'south korea': 'KOR', 'north korea': 'PRK',
                  'holy see': 'VAT', 'vatican': 'VAT', 'people s republic of china': 'CHN', 'peoples republic of china': 'CHN', 'czech republic': 'CZE',
                  'ivory coast': 'CIV', 'democratic republic of the congo': 'COD', 'republic of the congo': 'COG', 'macedonia': 'MKD',
                  'burma': 'MMR', 'swaziland': 'SWZ', 'republic of ireland': 'IRL', 'netherlands': 'NLD', 'palestine': 'PSE', 'state of palestine': 'PSE',
                  'kingdom of the netherlands': 'NLD', 'gambia': 'GMB', 'bahamas': 'BHS', 'east timor': 'TLS', 'moldova': 'MDA', 'vietnam': 'VNM',
                  'laos': 'LAO', 'tanzania': 'TZA', 'venezuela': 'VEN', 'bolivia': 'BOL', 'cape verde': 'CPV', 'taiwan': 'TWN', 'kosovo': 'XKX',
                  'bosnia and herzegovina': 'BIH', 'united kingdom': 'GBR', 'philippines': 'PHL', 'libya': 'LBY', 'sudan': 'SDN'})
    return names

class Person:
    __slots__ = ('wd', 'name', 'en', 'ar', 'short_en', 'short_ar', 'offices', 'country', 'generated', 'hand', 'weight')
    def __init__(self):
        self.wd = None; self.name = None; self.en = []; self.ar = []; self.short_en = []; self.short_ar = []
        self.offices = []; self.country = None; self.generated = False; self.hand = False; self.weight = 0

def add(lst, v):
    if v and v not in lst:
        lst.append(v)

def name_key(s):
    """Tokens of a name without articles and vowels: the same for spellings of one name."""
    t = [x for x in fold(s.replace('-', ' ')).split() if x not in ('al', 'el', 'bin', 'ibn', 'ben', 'bint', 'van', 'der', 'de', 'von', 'da', 'dos', 'la', 'ould', 'abu')
         and len(x) > 1]
    out = []
    for x in t:
        x = re.sub('ph', 'f', x); x = re.sub('ch|sh|sch', 's', x); x = re.sub('kh|gh|q|c|ck', 'k', x); x = re.sub('[yie]+', 'i', x)
        x = re.sub('[dt]h', 't', x); x = re.sub('w|v|u|ou|oo', 'v', x).replace('z', 's').replace('g', 'k').replace('j', 'k')
        k = re.sub(r'(.)\1+', r'\1', x[0] + re.sub('[aeiouvhi]', '', x[1:]))
        out.append('a' + k[1:] if k[0] in 'aeiouv' else k)
    return tuple(sorted(set(out)))

def read_data(path, places):
    people = []
    for l in open(path, encoding='utf-8'):
        r = json.loads(l)
        p = Person()
        p.wd = r.get('wikidata')
        p.country = r['country']
        names = [r['name']] + r['names'].get('en', [])
        for n in names:
            if not latin(n):
                if arabic(n): add(p.ar, n)
                continue
            n = clean_name(n)
            t = TITLE.sub('', n)
            if t != n and len(t.split()) < 2 and p.en: continue
            if len(t.split()) < 2 and p.en: continue
            if len(t.split()) >= 2: n = t
            if n and not any(fold(n) == fold(x) for x in p.en): p.en.append(n)
        for a in r['names'].get('ar', []):
            a = re.sub(r'\s*[\(\[].*?[\)\]]', '', a).strip()
            if a and arabic(a): add(p.ar, a)
        if not p.en: continue
        p.name = p.en[0]
        if fold(p.name) in places: continue  # a row that names the country for its holder
        p.ar = [a for a in p.ar if any(agree(a, e) for e in p.en)]
        for o in r['offices']:
            x = role_of(o['role'], o['country'], o.get('kind'))
            if not x or not x[0]: continue
            role, at = x
            f, t = date_of(o.get('from')), date_of(o.get('to'))
            if o.get('asof'): f = t = o['asof']
            if t and t < '1990': continue
            if o['country'] == 'INT' and not at: continue
            off = {'role': role, 'country': o['country'] if o['country'] != 'INT' else None, 'from': f, 'to': t}
            if re.match(r'(acting|interim)', o['role'].lower()) and role in ('president', 'prime minister'): off['role'] = 'acting ' + role
            if role == 'ambassador':
                iso = places.get(fold(at))
                if iso: off['at'] = iso
                elif 'united nations' in at: off['body'] = UN
                else: continue
            elif at: off['body'] = at
            off['_open'] = t is None and not o.get('asof')
            p.offices.append(off)
        if p.offices: people.append(p)
    return people

HEADS = {'president', 'prime minister', 'foreign minister', 'defense minister', 'vice president', 'king', 'acting president', 'chancellor',
         'deputy prime minister', 'parliament speaker'}
INTERNATIONAL = set('''United Nations|European Commission|European Union|European Council|European Parliament|European Central Bank|NATO|Arab League|
African Union|African Union Commission|IMF|World Bank|IAEA|UNICEF|UNHCR|UNESCO|UNRWA|UNDP|UNIDO|UN Women|WIPO|WHO|OPCW|OPEC|OSCE|
International Criminal Court|International Court of Justice|Gulf Cooperation Council|Organisation of Islamic Cooperation|World Trade Organization|
UN General Assembly|Middle East Quartet|Arab Maghreb Union|IGAD|Council of Europe|Board of Peace|ISAF|UNMIK|UNSMIL|UNAMI|UNAMA|UNITAMS|
UN Alliance of Civilizations|Organisation internationale de la Francophonie|World Food Programme|International Energy Agency'''.replace('\n', '').split('|'))
RANK = {'king': 9, 'president': 9, 'prime minister': 9, 'foreign minister': 8, 'defense minister': 7, 'supreme leader': 9, 'emir': 9,
        'chancellor': 9, 'interior minister': 6, 'vice president': 6, 'deputy prime minister': 5, 'crown prince': 7, 'spokesman': 5,
        'ambassador': 3, 'parliament speaker': 5, 'finance minister': 5, 'oil minister': 5, 'justice minister': 4, 'national security adviser': 6,
        'chief of general staff': 4, 'intelligence chief': 6, 'trade minister': 3, 'economy minister': 4, 'information minister': 4}

def weight(p):
    return max([RANK.get(o['role'], 2) for o in p.offices] or [0])

def overlap(a, b):
    f1, t1, f2, t2 = a.get('from') or '0', a.get('to') or '9999', b.get('from') or '0', b.get('to') or '9999'
    return f1 < t2 and f2 < t1

def year(d):
    return int(d[:4]) if d else None

def unite_offices(offs):
    """Merge offices of the same role that overlap or repeat."""
    out = []
    for o in sorted(offs, key=lambda o: (o.get('hand', 0) * -1, o.get('from') or '9', -len(o.get('from') or ''), o.get('to') or '9999')):
        k = (o['role'], o.get('country'), o.get('body'), o.get('at'))
        for q in out:
            if (q['role'], q.get('country'), q.get('body'), q.get('at')) != k: continue
            if q.get('hand') and o.get('hand'): continue
            near = q.get('from') and o.get('from') and abs(year(q['from']) - year(o['from'])) <= 1 and (q.get('hand') or (q.get('to') or '9') [:4] == (o.get('to') or '9')[:4])
            if q == o or near or overlap(q, o) or o.get('from') is None or (q.get('from') or '0') <= (o.get('from') or '0') <= (q.get('to') or '9999'):
                if not q.get('hand'):
                    if o['from'] and (not q['from'] or o['from'] < q['from'][:len(o['from'])]): q['from'] = o['from']
                    if q.get('_open') and o['to'] and not o.get('_open') and o['from'] != o['to']: q['to'] = o['to']; q['_open'] = False
                    elif o['to'] is None and o.get('_open') and q['from'] == q['to']: q['to'] = None; q['_open'] = True
                    elif q['to'] and o['to'] and o['to'] > q['to']: q['to'] = o['to']
                break
        else:
            out.append(dict(o))
    return sorted(out, key=lambda o: (o.get('from') or '0', o['role']))

# ---------------------------------------------------------------------------------------------------- rows by hand
def parse_hand(path):
    country = body = None
    for no, line in enumerate(open(path, encoding='utf-8'), 1):
        line = line.rstrip('\n')
        if not line.strip() or line.startswith('#'): continue
        if line.startswith('@'):
            if line.startswith('@body:'): body, country = line[6:].strip(), None
            else: country, body = line[1:].strip().split()[0], None
            continue
        c = [x.strip() for x in line.split('\t')] + [''] * 5
        p = Person(); p.hand = True; p.country = country
        p.en = [x.strip() for x in c[0].split('|') if x.strip()]
        p.ar = [x.strip() for x in c[1].split('|') if x.strip()]
        p.name = p.en[0]
        where = '%s:%d' % (os.path.basename(path), no)
        for x in p.en:
            if not latin(x): print('%s: not Latin: %s' % (where, x), file=sys.stderr)
        for x in p.ar:
            if not arabic(x): print('%s: not Arabic: %s' % (where, x), file=sys.stderr)
        spec = c[2]
        drop = spec.startswith('!')
        for part in spec.lstrip('!').split(';'):
            part = part.strip()
            if not part: continue
            m = re.fullmatch(r'(.*?)(?:\s+([\d-]*)(\.\.)([\d-]*))?', part)
            rb, f, dots, t = m.group(1), m.group(2) or None, m.group(3), m.group(4) or None
            role, _, at = rb.partition('@')
            role = ROLES.get(role.strip(), role.strip())
            if '@' in role: role, _, at = role.partition('@')
            if not role: print('%s: no role: %s' % (where, part), file=sys.stderr); continue
            o = {'role': role, 'country': country, 'from': f, 'to': t, 'hand': 1}
            if not dots and re.search(r'\d{4}$', rb): print('%s: dates? %s' % (where, part), file=sys.stderr)
            if at:
                if re.fullmatch(r'[A-Z]{3}', at) and at not in ('IMF', 'CIA', 'FBI', 'PLO', 'PKK', 'YPG', 'SDF', 'RSF', 'IRA', 'KLA', 'SPD', 'CDU', 'CSU', 'WTO', 'WHO', 'AKP', 'CHP', 'MHP', 'HDP', 'BJP', 'ANC', 'IDF', 'NSC', 'ECB'):
                    if role == 'ambassador': o['at'] = at
                    else: o['country'] = at
                elif at.startswith('+'): o['body'] = at[1:]; o['country'] = None
                else: o['body'] = at
            elif body: o['body'] = body
            if not o['country'] and not o.get('body'): print('%s: office of nothing: %s' % (where, part), file=sys.stderr)
            p.offices.append(o)
        p.short_en = [x.strip() for x in c[3].split('|') if x.strip()]
        p.short_ar = [x.strip() for x in c[4].split('|') if x.strip()]
        if len(c) > 10: print('%s: too many columns' % where, file=sys.stderr)
        yield p, drop, where

def merge(a, b):
    """b into a; a's names go first."""
    for n in b.en:
        if not any(fold(n) == fold(x) for x in a.en): a.en.append(n)
    for n in b.ar: add(a.ar, n)
    for n in b.short_en: add(a.short_en, n)
    for n in b.short_ar: add(a.short_ar, n)
    a.offices += b.offices
    a.wd = a.wd or b.wd
    a.country = a.country or b.country
    a.hand = a.hand or b.hand

# ---------------------------------------------------------------------------------------------------- transliteration
def load_tokens(authority):
    counts = collections.defaultdict(collections.Counter)
    for l in open(os.path.join(authority, 'name_tokens_ar_en.tsv'), encoding='utf-8'):
        a, e, n = l.rstrip('\n').split('\t')
        if arabic(a): counts[fold(e)][a] += int(n)
    dominant = {}
    for e, c in counts.items():
        if len(e) < 2: continue
        by = collections.Counter()
        for a, n in c.items(): by[fold_ar(a)] += n
        best, n = by.most_common(1)[0]
        if n >= 3 and n >= 0.6 * sum(by.values()):
            form = max((k for k in c if fold_ar(k) == best), key=lambda k: (c[k], k))
            if agree(form, e) or len(skeleton_la(e)) <= 1: dominant[e] = form
    return dominant

def load_hand_tokens(path):
    by = {}
    if not os.path.exists(path): return by
    scope = None
    for l in open(path, encoding='utf-8'):
        l = l.rstrip('\n')
        if not l or l.startswith('#'): continue
        if l.startswith('@'):
            scope = l[1:].replace(',', ' ').split() or None
            continue
        e, a = l.split('\t')[:2]
        for x in e.split('|'):
            for s in scope or ['*']: by.setdefault((s, fold(x)), a)
    return by

ARAB = set('EGY SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE LBY TUN DZA MAR MRT SDN SOM DJI COM ESH'.split())
HOUSES = set('saud khalifa thani nahyan maktoum said'.split())        # ruling houses: آل and not the article
GULF = set('SAU ARE QAT KWT BHR OMN'.split())
NO_TOKENS = set('CHN TWN PRK KOR JPN VNM KHM LAO MMR THA'.split())    # general name parts mislead here: by hand only

def transliterate(name, iso, dominant, hand):
    toks = re.split(r'[ \-]+', plain(name).replace('.', '. ').strip())
    out, i, art = [], 0, ''
    while i < len(toks):
        t = toks[i]; f = fold(t); i += 1
        if not f: continue
        if len(f) == 1: continue                                    # middle initials are not printed in Arabic
        if iso in ARAB and f in ('al', 'el', 'as', 'ash', 'ad', 'ar', 'an', 'az', 'at') and i < len(toks):
            if art or (i == 2 or not out) and f != 'al' and f != 'el': return None
            art = 'آل ' if iso in GULF and fold(toks[i]) in HOUSES else 'ال'; continue
        if iso in ARAB and f in ('abdul', 'abdel', 'abd') and i < len(toks):
            if fold(toks[i]) in ('al', 'el', 'ul', 'ar', 'as', 'ur'): i += 1
            if i >= len(toks): return None
            out.append('عبد'); art = 'ال'; continue
        a = hand.get((iso, f)) or hand.get(('arab', f) if iso in ARAB else ('latin', f)) or hand.get(('*', f))
        if not a and iso not in NO_TOKENS and iso not in ARAB: a = dominant.get(f)
        if not a: return None
        if out and out[-1] == 'عبد' and f in ('malik', 'malek'): a = 'ملك'
        if art:
            a = a if a.startswith(('ال', 'عبد')) and art == 'ال' else art + a
            art = ''
        out.append(a)
    return ' '.join(out) if len(out) >= 2 else None

# ---------------------------------------------------------------------------------------------------- variants
SPELL = [['mohammed', 'mohammad', 'muhammad', 'mohamed'], ['mahmoud', 'mahmud'], ['ahmed', 'ahmad'], ['abdullah', 'abdallah'],
         ['hussein', 'hussain'], ['khaled', 'khalid'], ['youssef', 'yousef', 'yusuf'], ['hassan', 'hasan'], ['ibrahim', 'ebrahim'],
         ['nasser', 'nasir'], ['omar', 'umar'], ['osama', 'usama'], ['saud', 'saoud'], ['faisal', 'faysal'], ['abdel', 'abdul', 'abd'], ['sergei', 'sergey'], ['dmitry', 'dmitri'],
         ['alexei', 'alexey', 'aleksei'], ['alexander', 'aleksandr', 'alexandr'], ['andrei', 'andrey'], ['yuri', 'yury'], ['mikhail', 'mikhael'], ['anatoly', 'anatoliy'],
         ['volodymyr', 'vladimir'], ['yevgeny', 'evgeny'], ['viktor', 'victor'], ['nikolai', 'nikolay'], ['valery', 'valeri'], ['gennady', 'gennadi'], ['hossein', 'hussein', 'hosein'], ['reza', 'riza']]
FAMILY = {w: f for f in SPELL for w in f}
SLAV = set('RUS UKR BLR KAZ KGZ TJK UZB TKM'.split())
PERSIAN = set('IRN AFG PAK TJK MDV MYS IDN BGD'.split())

def variants(p):
    limit = 6 if p.hand else 3
    base = p.en[0]
    out = []
    def put(v):
        v = re.sub(r'\s+', ' ', v).strip()
        if v and all(fold(v) != fold(x) for x in p.en + out): out.append(v)
    isos = {p.country} | {o.get('country') for o in p.offices}
    if isos & (ARAB | PERSIAN | SLAV):
        toks = base.split()
        for i, t in enumerate(toks):
            fam = FAMILY.get(t.lower())
            if fam and (isos & (ARAB | PERSIAN) or fam[0] not in ('mohammed',)):
                for alt in fam:
                    if alt == t.lower(): continue
                    if fam[0] == 'volodymyr' and 'UKR' not in isos: continue
                    put(' '.join(toks[:i] + [alt.capitalize()] + toks[i + 1:]))
                break
    if isos & ARAB and re.search(r'\b(al|el)-', base, re.I):
        out.insert(0, re.sub(r'\b(al|el)-', '', base, flags=re.I))
    return out[:limit]

# ---------------------------------------------------------------------------------------------------- main
def slug(s):
    return re.sub(r'[^a-z0-9]+', '-', fold(s)).strip('-')

def main():
    ap = argparse.ArgumentParser(description='Builds packs/actors/people.jsonl.')
    ap.add_argument('--authority', default=os.path.join(TOP, '..', 'shared', 'authority'))
    ap.add_argument('--out', default=os.path.join(TOP, 'packs', 'actors', 'people.jsonl'))
    ap.add_argument('--missing', help='write the rows without a checked Arabic name here, weightiest first')
    a = ap.parse_args()
    src = os.path.join(TOP, 'packs', 'sources')
    places = load_countries(a.authority)
    PLACES.update(places)
    people = read_data(os.path.join(a.authority, 'people.jsonl'), places)

    drop = set()
    f = os.path.join(src, 'people_drop.txt')
    if os.path.exists(f):
        for l in open(f, encoding='utf-8'):
            if '\t' in l and not l.startswith('#'):
                iso, n = l.rstrip('\n').split('\t')[:2]; drop.add((iso, fold(n)))
    people = [p for p in people if (p.country, fold(p.name)) not in drop]

    # one Wikidata item, one row
    by, rest = {}, []
    for p in people:
        if p.wd and p.wd in by: merge(by[p.wd], p)
        else:
            if p.wd: by[p.wd] = p
            rest.append(p)
    people = rest

    # rows by hand join by country and name
    index = collections.defaultdict(list)
    for p in people:
        for iso in {p.country} | {o.get('country') for o in p.offices}:
            for n in p.en: index[iso, fold(n)].append(p)
    everywhere = collections.defaultdict(list)
    for p in people:
        for n in p.en: everywhere[fold(n)].append(p)
    gone, hands, seen = set(), [], {}
    files = sorted(x for x in os.listdir(src) if re.fullmatch(r'people_.*\.tsv', x))
    joined = 0
    for fn in files:
        for h, dropped, where in parse_hand(os.path.join(src, fn)):
            # a later row by hand about the same person adds to the earlier one
            isos = {h.country} | {o.get('country') for o in h.offices}
            isos.discard(None)
            old = None
            for iso in isos:
                for n in h.en:
                    old = old or seen.get((iso, fold(n)))
            cands = []
            for n in h.en:
                if isos:
                    for iso in isos: cands += index.get((iso, fold(n)), [])
                else: cands += everywhere.get(fold(n), [])
            if not isos:
                old = old or next((seen[k] for k in seen if k[1] in {fold(n) for n in h.en}), None)
            uniq = []
            for c in cands:
                if id(c) not in gone and c not in uniq: uniq.append(c)
            if uniq: joined += 1
            wds = {c.wd for c in uniq if c.wd}
            if len(wds) > 1:                                   # namesakes: take the weightiest only
                best = max((c for c in uniq if c.wd), key=lambda c: (weight(c), c.wd))
                uniq = [c for c in uniq if not c.wd or c is best]
            for c in uniq:
                gone.add(id(c))
                if dropped: c.offices = []
                merge(h, c)
            if old:
                h2 = h; merge(old, h2); h = old
            else: hands.append(h)
            for iso in ({h.country} | {o.get('country') for o in h.offices}) or {None}:
                for n in h.en: seen.setdefault((iso, fold(n)), h)
    people = hands + [p for p in people if id(p) not in gone]

    # rows of the list of leaders without an id join a namesake of the same country in another spelling
    keys = collections.defaultdict(list)
    for p in people:
        if p.wd or p.hand:
            for n in p.en:
                k = name_key(n)
                if len(k) >= 2: keys[p.country, k].append(p)
    out = []
    for p in people:
        if not p.wd and not p.hand:
            c = []
            for n in p.en:
                for q in keys.get((p.country, name_key(n)), []):
                    if q not in c: c.append(q)
            if len(c) == 1: merge(c[0], p); continue
        out.append(p)
    people = out
    # what the exact join left: a row by hand and one of the data in another spelling, of the same country and office
    byk = collections.defaultdict(list)
    for p in people:
        if p.hand and not p.wd:
            roles = {o['role'] for o in p.offices}
            for n in p.en + variants(p): byk[p.country, fold(n)].append((p, None))
            for n in p.en: byk[p.country, name_key(n)].append((p, roles))
    out = []
    for p in people:
        if not p.hand:
            c = []
            for n in p.en:
                for k in (fold(n), name_key(n)):
                    for q, roles in byk.get((p.country, k), []):
                        if q not in c and (roles is None or roles & {o['role'] for o in p.offices}): c.append(q)
            if len(c) == 1 and not (c[0].wd and p.wd): merge(c[0], p); continue
        out.append(p)
    people = out
    # a row seen in office once, without an id, is the one known holder of that office on that day if they share two names
    single = {'president', 'prime minister', 'foreign minister', 'defense minister', 'interior minister', 'finance minister', 'king',
              'emir', 'supreme leader', 'chancellor', 'justice minister', 'vice president', 'central bank governor', 'oil minister'}
    holders = collections.defaultdict(list)
    for p in people:
        if p.wd or p.hand:
            for o in p.offices:
                if o['role'] in single and o.get('from') and o.get('country'): holders[o['role'], o['country']].append((o, p))
    out = []
    for p in people:
        if not p.wd and not p.hand:
            c = []
            mine = {t for n in p.en for t in name_key(n)}
            for o in p.offices:
                if o['role'] in single and o.get('from') and o['from'] == o.get('to'):
                    for h, q in holders[o['role'], o.get('country')]:
                        if h['from'] <= o['from'] <= (h.get('to') or '9999') and q not in c and len(mine & {t for n in q.en for t in name_key(n)}) >= 2: c.append(q)
            if len(c) == 1: merge(c[0], p); continue
        out.append(p)
    people = out
    left = {}
    out = []
    for p in people:                                            # the same among rows without an id
        if not p.wd and not p.hand:
            k = (p.country, fold(p.name))
            if k in left: merge(left[k], p); continue
            left[k] = p
        out.append(p)
    people = out

    # ends of offices
    for p in people:
        p.offices = unite_offices(p.offices)
    starts = collections.defaultdict(list)
    for p in people:
        for o in p.offices:
            if o.get('from'): starts[o['role'], o.get('country'), o.get('body'), o.get('at')].append(o['from'])
    for k in starts: starts[k].sort()
    for p in people:
        for o in p.offices:
            if o.get('_open') and not o.get('hand') and not o.get('to'):
                later = [s for s in starts[o['role'], o.get('country'), o.get('body'), o.get('at')] if o['from'] and s > o['from']]
                one = o['role'] not in ('minister', 'minister of state', 'deputy prime minister', 'vice president')
                if later and one and o.get('country'): o['to'] = later[0]
                elif not o['from'] or o['from'] >= '2014' or o['role'] in ('president', 'prime minister', 'king', 'emir', 'sultan', 'supreme leader'): o['to'] = max(GATHERED, o['from'] or '')
                else: o['to'] = o['from']
        p.offices = [o for o in p.offices if o.get('hand') or not o.get('to') or o['to'] >= '1990']
        p.weight = weight(p)

    # Arabic names of other sources
    pairs = collections.defaultdict(list)
    for l in open(os.path.join(a.authority, 'name_pairs_ar_en.tsv'), encoding='utf-8'):
        ar, en = l.rstrip('\n').split('\t')[:2]
        if arabic(ar) and len(en.split()) >= 2 and agree(ar, en): pairs[fold(en)].append(ar)
    dominant = load_tokens(a.authority)
    htok = load_hand_tokens(os.path.join(src, 'tokens_ar_en.tsv'))
    for p in people:
        if p.hand and p.ar: continue
        for n in p.en:
            for x in pairs.get(fold(n), []): add(p.ar, x)
        if not p.ar:
            for n in p.en[:3]:
                for c in [p.country]:
                    x = transliterate(n, c, dominant, htok)
                    if x: p.ar = [x]; p.generated = True; break
                if p.ar: break

    common = set()
    f = os.path.join(src, 'people_common.txt')
    for l in open(f, encoding='utf-8') if os.path.exists(f) else []:
        if '\t' in l and not l.startswith('#'): common.add(tuple(l.rstrip('\n').split('\t')[:2]))

    orgs = {}
    f = os.path.join(TOP, 'packs', 'actors', 'organizations.jsonl')
    if os.path.exists(f):
        for l in open(f, encoding='utf-8'):
            if l.startswith('{'):
                r = json.loads(l)
                for n in [r.get('name')] + r.get('names', {}).get('en', []):
                    if n: orgs.setdefault(n.lower(), r['id'])

    rows, used = [], set()
    for p in people:
        if not p.offices and not p.hand: continue
        if not p.hand and p.weight < 3 and (p.generated or not p.ar): continue
        iso = p.country or next((o['country'] for o in p.offices if o.get('country')), None)
        pid = 'person:' + p.wd if p.wd else 'person:%s-%s' % (slug(p.name), (iso or 'int').lower())
        while pid in used:
            pid += '-2'
        used.add(pid)
        r = {'id': pid}
        if p.wd: r['wikidata'] = p.wd
        r['name'] = p.name
        en = list(p.en) + variants(p)
        out = []
        for n in en:
            special = any(c in n for c in 'øØłŁđĐıßæÆœþÞðəƏħ')     # letters that folding alone does not open
            for v in ((n, plain(n)) if special else (n,)):
                if v not in out: out.append(v)
        r['names'] = {'en': out}
        if p.ar: r['names']['ar'] = list(dict((fold_ar(x), x) for x in reversed(p.ar)).values())[::-1]
        if p.generated: r['generated'] = ['ar']
        for forms, f in ((p.short_en, fold), (p.short_ar, fold_ar), (p.ar, fold_ar)):      # matching is folded
            forms[:] = [x for i, x in enumerate(forms) if f(x) not in {f(y) for y in forms[:i]}]
        for key, keep in (('short', False), ('common', True)):
            sh = {}
            for lang, forms in (('en', p.short_en), ('ar', p.short_ar)):
                f = [x for x in forms if ((lang, x) in common) == keep]
                if f: sh[lang] = f
            if sh: r[key] = sh
        r['offices'] = []
        for o in p.offices:
            q = {'role': o['role']}
            alone = o.get('body') and (o['body'] in INTERNATIONAL or o['role'] in HEADS)      # no office of the country itself
            if o.get('country') and not alone: q['country'] = 'country:' + o['country']
            if o.get('from') and o.get('to') and o['to'][:7] < o['from'][:7]: o['to'] = None
            if o.get('body'): q['body'] = orgs.get(o['body'].lower(), o['body'])
            if o.get('at'): q['at'] = 'country:' + o['at']
            q['from'] = o.get('from'); q['to'] = o.get('to')
            if not q['from'] : del q['from']
            if not q['to'] and (not o.get('hand') or not q.get('from')): q.pop('to')
            if q not in r['offices']: r['offices'].append(q)
        rows.append((r, p))
    rows.sort(key=lambda x: x[0]['id'])
    with open(a.out, 'w', encoding='utf-8') as w:
        for r, _ in rows:
            w.write(json.dumps(r, ensure_ascii=False, separators=(',', ':')) + '\n')
    n_ar = sum('ar' in r['names'] for r, _ in rows)
    print('%d people, %d with Arabic names (%d generated), %d by hand (%d joined to data), %d with short forms' % (
        len(rows), n_ar, sum('generated' in r for r, _ in rows), sum(p.hand for _, p in rows), joined, sum('short' in r for r, _ in rows)))
    if a.missing:
        with open(a.missing, 'w', encoding='utf-8') as w:
            for r, p in sorted(rows, key=lambda x: (-x[1].weight, x[1].country or '', x[0]['name'])):
                if p.ar and not p.generated: continue
                last = max((o.get('from') or o.get('to') or '' for o in p.offices), default='')
                w.write('%d\t%s\t%s\t%s\t%s\t%s\n' % (p.weight, p.country, p.name, p.ar[0] if p.ar else '', last,
                        '; '.join(sorted({o['role'] for o in p.offices}))))

if __name__ == '__main__':
    main()
