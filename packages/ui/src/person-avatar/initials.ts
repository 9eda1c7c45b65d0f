/** 陈丽华 gives 陈; Chen Lihua gives CL. */
export function initials(name: string): string {
  const trimmed = name.trim();
  const [first = ''] = [...trimmed];
  if (/\p{Script=Han}/u.test(first)) return first;
  const words = trimmed.split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
