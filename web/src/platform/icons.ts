import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import sheet from './icons.svg?url';

/** Our own icons replace those of Web Awesome, which would be loaded from another host or a data address. */
const system: Readonly<Record<string, string>> = {
  xmark: 'close',
  'circle-question': 'info',
  'circle-info': 'info',
  'triangle-exclamation': 'warning',
  'circle-xmark': 'close',
  ellipsis: 'menu',
  'user-large': 'person',
  user: 'person',
};

for (const library of ['default', 'system']) {
  registerIconLibrary(library, {
    resolver: (name) => `${sheet}#${system[name] ?? name}`,
    spriteSheet: true,
  });
}
