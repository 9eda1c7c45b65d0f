import { pinyin } from 'pinyin-pro';

/**
 * First letters a Chinese reader types to find a name: 氨氯地平 gives aldp. Latin letters and digits stay,
 * punctuation goes, everything in lower case.
 */
export function pinyinInitials(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
