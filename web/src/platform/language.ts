import { configureLocalization, type LocaleModule } from '@lit/localize';

/** The language that the pages are written in. */
const SOURCE = 'en';

/** The pages in other languages: path of a file made by `lit-localize build`, and how to load it. */
export type Translations = Readonly<Record<string, () => Promise<LocaleModule>>>;

let localization: ReturnType<typeof configureLocalization> | null = null;

/** The language that the pages speak now, as a BCP 47 code. */
export function language(): string {
  return localization?.getLocale() ?? SOURCE;
}

/**
 * Chooses the first of the person's languages that there is a translation for, and loads it. Called once, before anything is
 * rendered: pages read their words while they render. A translation that cannot be loaded leaves the page in English.
 */
export async function speak(wanted: readonly string[], translations: Translations): Promise<void> {
  const files = new Map(Object.entries(translations).map(([path, load]) => [codeOf(path), load]));
  const chosen = wanted.map((code) => match(code, [SOURCE, ...files.keys()])).find((code) => code !== null);
  localization ??= configureLocalization({
    sourceLocale: SOURCE,
    targetLocales: [...files.keys()],
    loadLocale: (code) => files.get(code)?.() ?? Promise.reject(new Error(`no translation ${code}`)),
  });
  await localization.setLocale(chosen ?? SOURCE).catch(() => undefined);
  document.documentElement.lang = language();
}

/** "de-AT" is served by "de-AT" or else by "de". */
function match(wanted: string, available: readonly string[]): string | null {
  const [base] = wanted.split('-');
  return available.find((code) => code === wanted) ?? available.find((code) => code === base) ?? null;
}

function codeOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '');
}
