import { msg } from '@lit/localize';

/** A refusal of the server, as RFC 9457 problem details: a stable code for the page and sentences for the person. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A refusal as an error, so that it can be thrown. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'Refusal';
  }
}

/** What to show when the server does not answer. */
export const offline = (): Problem => ({
  title: msg('Vesper cannot be reached'),
  status: 0,
  detail: msg('Please check your connection and try again.'),
  code: 'offline',
  facts: {},
});

/** The same words whether there is nothing at an address or the person has no access to it. */
export const notFound = (): Problem => ({
  title: msg('Page not found'),
  status: 404,
  detail: msg('The address may be mistyped, or you do not have access.'),
  code: 'not-found',
  facts: {},
});

const unexpected = (status: number): Problem => ({
  title: msg('Something went wrong on our side'),
  status,
  detail: msg('It is not you. Please try again in a moment.'),
  code: 'unexpected',
  facts: {},
});

/** Reads a failed response into a problem that can be shown: never a stack trace, never blank. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = unexpected(response.status);
  try {
    const body = (await response.json()) as Partial<Problem> | null;
    return {
      // Titles are headings here and have no full stop.
      title: (body?.title || fallback.title).replace(/\.$/, ''),
      status: response.status,
      detail: body?.detail ?? fallback.detail,
      code: body?.code ?? fallback.code,
      facts: body?.facts ?? {},
    };
  } catch {
    return fallback;
  }
}

/** Both sentences in one line. */
export function inOneLine(problem: Problem): string {
  return `${problem.title}. ${problem.detail}`;
}

/** What to show for anything that was thrown. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Refusal ? thrown.problem : unexpected(0);
}
