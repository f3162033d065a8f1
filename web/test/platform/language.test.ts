import { msg, str } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { expect, it } from 'vitest';
import { language, speak } from '../../src/platform/language';
import { listed } from '../../src/platform/words';

const german = {
  templates: {
    [generateMsgId('Cancel', false)]: 'Abbrechen',
    [generateMsgId(['Hello ', ''], false)]: str`Hallo ${0}`,
  },
};

it('the pages speak English until a translation is loaded, and then the language of the reader', async () => {
  expect(language()).toBe('en');
  expect(msg('Cancel')).toBe('Cancel');
  expect(listed(['Ann', 'Ben'])).toBe('Ann and Ben');

  const translations = {
    '../locales/de.ts': () => Promise.resolve(german),
    '../locales/fr.ts': () => Promise.reject(new Error('cannot be loaded')),
  };
  await speak(['it', 'de-AT', 'en'], translations);
  expect(language()).toBe('de');
  expect(document.documentElement.lang).toBe('de');
  expect(msg('Cancel')).toBe('Abbrechen');
  expect(msg(str`Hello ${'Ann'}`)).toBe('Hallo Ann');
  expect(listed(['Ann', 'Ben'])).toBe('Ann und Ben');

  await speak(['fr'], translations);
  expect(language()).toBe('de');

  await speak(['it'], translations);
  expect(language()).toBe('en');
  expect(msg('Cancel')).toBe('Cancel');
});
