import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBlank, shortened, stripped } from '../../src/platform/text';

describe('a text that a person wrote', () => {
  it('is blank when nobody sees anything of it', () => {
    for (const text of ['', ' ', '\n\t', '\u00a0', '\u200b', '\u2800', '\u3164', '\ufeff', '\u001c', '\ufe0f', '\u3000\u200d'])
      expect(isBlank(text), JSON.stringify(text)).toBe(true);
    for (const text of ['.', '\u05d0', '\u{1f600}', 'a\u00a0', '\u200b1']) expect(isBlank(text), JSON.stringify(text)).toBe(false);
    expect(isBlank(undefined)).toBe(true);
  });

  it('is kept from its first visible character to its last', () => {
    expect(stripped('\u00a0 It is\u00a0late.\u001c\n')).toBe('It is\u00a0late.');
    expect(stripped(' \u2764\ufe0f ')).toBe('\u2764\ufe0f');
    expect(stripped(null)).toBe('');
  });

  it('is cut between characters, and says that it was cut', () => {
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('ab \u{1f468}\u200d\u{1f469}\u200d\u{1f467}!', 4)).toBe('ab \u{1f468}\u200d\u{1f469}\u200d\u{1f467} …');
    expect(shortened('e\u0301e\u0301', 1)).toBe('e\u0301 …');
  });

  it('is judged by this table alone, nowhere by trim()', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const trimming = sources.filter((file) => /\.trim(Start|End)?\(/.test(readFileSync(join('src', file), 'utf8')));
    expect(sources.length).toBeGreaterThan(100);
    expect(trimming.filter((file) => !file.endsWith('text.ts'))).toEqual([]);
  });
});
