import { expect, it } from 'vitest';
import { Attempt } from '../../src/platform/attempt';
import { notFound, Refusal } from '../../src/platform/problem';

const host = () => ({
  renders: 0,
  requestUpdate(): void {
    this.renders++;
  },
});

it('an attempt is busy until it is answered, and a second press beside it does nothing', async () => {
  const element = host();
  const attempt = new Attempt(element);
  let done = () => undefined as void;
  let made = 0;
  const first = attempt.run(() => {
    made++;
    return new Promise<void>((resolve) => (done = resolve));
  });
  expect(attempt.busy).toBe(true);
  await attempt.run(async () => void made++);
  done();
  await first;
  expect(attempt.busy).toBe(false);
  expect(made).toBe(1);
  expect(element.renders).toBeGreaterThan(1);
});

it('a refusal is shown until the person tries again', async () => {
  const attempt = new Attempt(host());
  await attempt.run(() => Promise.reject(new Refusal(notFound())));
  expect(attempt.problem?.code).toBe('not-found');
  const again = attempt.run(() => Promise.resolve());
  expect(attempt.problem).toBe(null);
  await again;
  expect(attempt.problem).toBe(null);
});

it('a page that reads again keeps its refusal until it has read', async () => {
  const attempt = new Attempt(host());
  await attempt.load(() => Promise.reject(new Refusal(notFound())));
  const again = attempt.load(() => Promise.resolve());
  expect(attempt.problem?.code).toBe('not-found');
  await again;
  expect(attempt.problem).toBe(null);
});

it('a refusal that was found on the way stays', async () => {
  const attempt = new Attempt(host());
  await attempt.run(async () => attempt.refuse(notFound()));
  expect(attempt.problem?.code).toBe('not-found');
  attempt.refuse(null);
  expect(attempt.problem).toBe(null);
});

it('a load beside a press does not hide that the press was refused', async () => {
  const attempt = new Attempt(host());
  let refuse = (_: Error) => undefined as void;
  const press = attempt.run(() => new Promise<void>((_, reject) => (refuse = reject)));
  await attempt.load(() => Promise.resolve());
  refuse(new Refusal(notFound()));
  await press;
  expect(attempt.problem?.code).toBe('not-found');
});

it('a press beside a load is made', async () => {
  const attempt = new Attempt(host());
  let made = false;
  void attempt.load(() => new Promise(() => undefined));
  await attempt.run(async () => void (made = true));
  expect(made).toBe(true);
});
