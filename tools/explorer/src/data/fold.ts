// Keys by which names are compared: the same as `fold` of the program, and letters that Arabic writers exchange made one.

const exchanged: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ٱ: 'ا',
  ء: '',
  ـ: '',
  گ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
};
for (let i = 0; i < 10; i += 1) {
  exchanged[String.fromCharCode(0x0660 + i)] = String(i);
  exchanged[String.fromCharCode(0x06f0 + i)] = String(i);
}

/** Lower case, without marks, tatweel and direction characters; white space runs are one space. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '');
  return Array.from(bare, (c) => exchanged[c] ?? c)
    .join('')
    .replace(/[\s\-‐‑'’ʼ.]+/gu, ' ')
    .trim();
}

/** Words of a folded text, without the Arabic article. */
export function words(folded: string): string[] {
  return folded
    .split(' ')
    .filter(Boolean)
    .map((word) => (word.length > 3 && word.startsWith('ال') ? word.slice(2) : word));
}

const sounds: [RegExp, string][] = [
  [/sch|sh|ch|ش|ج|چ|j|ш|щ|ч|ж/gu, 'S'],
  [/kh|ck|q|ق|ك|خ|c|k|к|х/gu, 'K'],
  [/gh|غ|g|г/gu, 'G'],
  [/th|ث|ت|ط|t|т/gu, 'T'],
  [/dh|ذ|د|ض|d|д/gu, 'D'],
  [/z|ز|ظ|з/gu, 'Z'],
  [/ph|f|v|ف|ф|в|b|p|ب|б|п/gu, 'B'],
  [/s|س|ص|с|ц/gu, 'X'],
  [/r|ر|р/gu, 'R'],
  [/l|ل|л/gu, 'L'],
  [/m|م|м/gu, 'M'],
  [/n|ن|н/gu, 'N'],
];

/** What Latin, Arabic and Cyrillic writings of a name share: its consonants, in coarse classes; twins count once. */
export function soundsOf(folded: string): string {
  return words(folded.replace(/\b(al|el|as|ash|ad|ar|an|at|az) /gu, ''))
    .map((word) => {
      let heard = word;
      for (const [written, sound] of sounds) heard = heard.replace(written, sound);
      return heard.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1');
    })
    .filter(Boolean)
    .join(' ');
}

/** Number of single edits between two words; more than `limit` gives `limit + 1`. */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return Math.min(row[b.length], limit + 1);
}
