import { offline, problemOf, Refusal } from './problem';
import { signInAgain } from './sign-in';

/** A record with the tag that a change of it must carry. */
export interface Tagged<T> {
  readonly body: T;
  readonly etag: string | null;
}

export interface Conditions {
  /** The tag of the version that the person saw. The server refuses the change if there is a newer version. */
  readonly ifMatch?: string | null;
}

let person: string | null = null;
let somebodyElse: () => void = () => undefined;

/**
 * From now on every call says for whom this page was made. The server refuses it when another person is signed in, since all
 * tabs share one login; then `gone` is called and the call never ends, so that nobody shows or repeats anything.
 */
export function callFor(id: string, gone: () => void): void {
  person = id;
  somebodyElse = gone;
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

export async function get<T>(path: string): Promise<T> {
  return (await call<T>('GET', path)).body;
}

export function getTagged<T>(path: string): Promise<Tagged<T>> {
  return call<T>('GET', path);
}

export function put<T = void>(path: string, body: unknown, conditions?: Conditions): Promise<Tagged<T>> {
  return call<T>('PUT', path, body, conditions);
}

export function post<T = void>(path: string, body: unknown, conditions?: Conditions): Promise<Tagged<T>> {
  return call<T>('POST', path, body, conditions);
}

export function remove(path: string): Promise<Tagged<void>> {
  return call<void>('DELETE', path);
}

/**
 * One request. A refusal is thrown as a {@link Refusal}; after a lost login the request is repeated once the person is
 * signed in.
 */
async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  conditions: Conditions = {},
): Promise<Tagged<T>> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (person !== null) headers['Vesper-Person'] = person;
  if (conditions.ifMatch) headers['If-Match'] = conditions.ifMatch;
  const response = await reach(path, {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 401 || response.type === 'opaqueredirect') {
    await signInAgain();
    return call<T>(method, path, body, conditions);
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === 'somebody-else') {
      somebodyElse();
      return new Promise<never>(() => undefined);
    }
    throw new Refusal(problem);
  }
  return { body: await content<T>(response), etag: response.headers.get('ETag') };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new Refusal(offline());
  }
}

async function content<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
