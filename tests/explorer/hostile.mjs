// An extraction in which every text tries to be more than text; one line of JSON, for `entente build`.
const name = '<img src=x onerror="globalThis.hacked=1">';
const title = '</script><script>globalThis.hacked=2</script>';
const turned = '\u202eevil\u2066 \u061cيمين';
const text = `${name} met ${turned} and {{x}} \${y} \`z\` =cmd|'/c' \u2028 end.`;
const evidence = `${name} met ${turned}`;
const bytes = (value) => Buffer.byteLength(value);
const triple = (subject, object, extra) => ({
  subject,
  relation: 'meet',
  object,
  status: 'actual',
  time: '2020-01-02',
  place: null,
  source: null,
  role: null,
  topic: '"><b>topic',
  evidence,
  begin: 0,
  end: bytes(evidence),
  rule: '<i>rule</i>',
  confidence: 0.5,
  ...extra,
});
const actors = [
  { id: 'a1', kind: 'person', name, names: [name] },
  { id: 'a2', kind: 'person', name: turned, names: [turned] },
  {
    id: 'a3',
    kind: 'country',
    name: '=HYPERLINK("http://evil.example")',
    names: ['=1+1'],
    authority: 'country:\'"><svg onload=globalThis.hacked=3>,;%2C#&',
  },
];
const triples = [triple('a1', 'a2'), triple('a1', 'a3', { relation: 'holds_office', role: '<u>office</u>', time: null })];
console.log(
  JSON.stringify({
    id: '"><a>',
    lang: 'en',
    date: '2020-01-03',
    title,
    url: 'javascript:globalThis.hacked=4',
    publisher: '<h1>paper</h1>',
    text,
    actors,
    triples,
  }),
);
