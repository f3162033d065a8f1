import { afterEach, expect, it } from 'vitest';
import { html, type PropertyDeclarations } from 'lit';
import { LightElement } from '../../src/platform/element';
import { Listening, type Listenable } from '../../src/platform/listening';

class Told implements Listenable {
  words = '';
  readonly ears = new Set<() => void>();

  listen(heard: () => void): () => void {
    this.ears.add(heard);
    return () => this.ears.delete(heard);
  }

  say(words: string): void {
    this.words = words;
    for (const heard of this.ears) heard();
  }
}

class Shows extends LightElement {
  static override properties: PropertyDeclarations = { told: { attribute: false } };
  declare told: Told | null;
  readonly listening = new Listening(this, () => [this.told]);

  override render() {
    return html`${this.told?.words}`;
  }
}
customElements.define('test-shows', Shows);

afterEach(() => document.body.replaceChildren());

it('an element shows what changed, also after it was given another thing to show', async () => {
  const element = new Shows();
  const [one, other] = [new Told(), new Told()];
  element.told = one;
  document.body.append(element);
  await element.updateComplete;
  one.say('one');
  await element.updateComplete;
  expect(element.textContent).toBe('one');

  element.told = other;
  await element.updateComplete;
  expect(one.ears.size).toBe(0);
  other.say('other');
  await element.updateComplete;
  expect(element.textContent).toBe('other');
});

it('an element that left the page listens no more, and listens again when it is back', async () => {
  const element = new Shows();
  const told = new Told();
  element.told = told;
  document.body.append(element);
  await element.updateComplete;
  element.remove();
  expect(told.ears.size).toBe(0);
  document.body.append(element);
  expect(told.ears.size).toBe(1);
});
