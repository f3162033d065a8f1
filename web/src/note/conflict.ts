import type { Content, NoteSection, NoteView } from './note';
import { isBlank } from '../platform/text';

/**
 * Two people wrote in one draft: the server has theirs, this page has mine, and both started from the same text. A
 * section that only one of them changed is settled automatically; where both wrote, a person chooses. Nothing is saved
 * before every section is settled. Text that was not chosen can still be read and copied.
 */
export interface Conflict {
  theirs: NoteView;
  sections: ConflictSection[];
}

export interface ConflictSection {
  section: NoteSection;
  mine: string;
  theirs: string;
  choice: Choice;
  /** The text as it will be saved; null while nobody has chosen. */
  settled: string | null;
}

export type Choice = 'none' | 'mine' | 'theirs' | 'together';

export function conflictBetween(
  base: Content,
  mine: Content,
  theirs: NoteView,
  sections: readonly NoteSection[],
): Conflict {
  return {
    theirs,
    sections: sections.map((section) => {
      const [was, my, their] = [base, mine, theirs.content].map((content) => content[section.key] ?? '') as [
        string,
        string,
        string,
      ];
      const chosen = my === their || their === was ? 'mine' : my === was ? 'theirs' : 'none';
      return settle({ section, mine: my, theirs: their, choice: 'none', settled: null }, chosen);
    }),
  };
}

/** The same conflict with one section decided. */
export function choose(conflict: Conflict, key: string, choice: Choice): Conflict {
  return change(conflict, key, (section) => settle(section, choice));
}

/** The same conflict with a section's text edited by hand. */
export function edit(conflict: Conflict, key: string, text: string): Conflict {
  return change(conflict, key, (section) => ({ ...section, choice: 'together', settled: text }));
}

export function chooseAll(conflict: Conflict, choice: 'mine' | 'theirs'): Conflict {
  return { ...conflict, sections: conflict.sections.map((section) => settle(section, choice)) };
}

/** The sections in which the two texts differ: only these need to be looked at. */
export function differing(conflict: Conflict): ConflictSection[] {
  return conflict.sections.filter((section) => section.mine !== section.theirs);
}

/** The text to save, or null while a section waits for its decision. */
export function outcome(conflict: Conflict): Content | null {
  const content: Content = {};
  for (const { section, settled } of conflict.sections) {
    if (settled === null) return null;
    content[section.key] = settled;
  }
  return content;
}

/** What the outcome leaves out, so that it can still be copied. */
export interface SetAside {
  title: string;
  whose: 'mine' | 'theirs';
  text: string;
}

export function setAside(conflict: Conflict): SetAside[] {
  return differing(conflict).flatMap(({ section, mine, theirs, choice }): SetAside[] => {
    if (choice === 'mine' && !isBlank(theirs)) return [{ title: section.title, whose: 'theirs', text: theirs }];
    if (choice === 'theirs' && !isBlank(mine)) return [{ title: section.title, whose: 'mine', text: mine }];
    return [];
  });
}

function change(
  conflict: Conflict,
  key: string,
  made: (section: ConflictSection) => ConflictSection,
): Conflict {
  return {
    ...conflict,
    sections: conflict.sections.map((section) => (section.section.key === key ? made(section) : section)),
  };
}

function settle(section: ConflictSection, choice: Choice): ConflictSection {
  const settled = {
    none: null,
    mine: section.mine,
    theirs: section.theirs,
    together: [section.mine, section.theirs].filter((text) => !isBlank(text)).join('\n\n'),
  }[choice];
  return { ...section, choice, settled };
}
