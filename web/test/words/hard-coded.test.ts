import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hardCoded } from './hard-coded';

const found = (source: string) => hardCoded('planted.ts', source).map(({ text }) => text);

describe('the words on the pages', () => {
  it('all go through msg, so that they can be translated', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.gen)\.ts$/.test(name),
    );
    expect(files.length).toBeGreaterThan(100);
    const left = files.flatMap((file) =>
      hardCoded(file, readFileSync(`src/${file}`, 'utf8')).map(({ line, text }) => `${file}:${line} ${text}`),
    );
    expect(left).toEqual([]);
  });
});

describe('a sentence that does not go through msg', () => {
  it('is found between two tags', () => {
    expect(found('html`<p>Good evening</p>`')).toEqual(['Good evening']);
    expect(found('html`<p>Hello ${name}</p>`')).toEqual(['Hello ${…}']);
    expect(found('html`<b>${name}</b> left`')).toEqual(['left']);
  });

  it('is found in an attribute that is read aloud', () => {
    expect(found('html`<button aria-label="Close"></button>`')).toEqual(['aria-label="Close"']);
    expect(found('html`<button title=${on ? "Mute" : msg("Unmute")}></button>`')).toEqual(['Mute']);
  });

  it('is found in a value that the page shows', () => {
    expect(found('html`<p>${on ? "Muted" : nothing}</p>`')).toEqual(['Muted']);
    expect(found('html`<p>${list.map((each) => html`<i>Here</i>`)}</p>`')).toEqual(['Here']);
  });

  it('is found outside of a template', () => {
    expect(found('announce("You are back.")')).toEqual(['You are back.']);
    expect(found('const words = `${name} is back`')).toEqual(['${…} is back']);
  });
});

describe('what needs no translation', () => {
  it('is left alone', () => {
    expect(found('html`<p class="a b" id=${a ? "x y" : ""}>${msg("Good evening")}</p>`')).toEqual([]);
    expect(found('msg(html`Good <b>evening</b>`); msg(str`Hello ${name}`)')).toEqual([]);
    expect(found('throw new Error("no such room"); document.querySelector("a b")')).toEqual([]);
    expect(found('html`<a href="/app/">Vesper</a> ${count}, ${count}`')).toEqual([]);
  });
});
