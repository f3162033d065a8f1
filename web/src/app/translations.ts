import type { LocaleModule } from '@lit/localize';
import type { Translations } from '../platform/language';

/** Every translation in `web/locales`; each is a file of its own, loaded only by somebody who reads that language. */
export const translations: Translations = import.meta.glob<LocaleModule>('../../locales/*.ts');
