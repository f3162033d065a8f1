import { unhide } from './hidden';

// The neutral page. It must look like any clock and say nothing about Vesper.
const time = document.querySelector('time');
const date = document.querySelector('#date');

function tick(): void {
  const now = new Date();
  if (time) {
    time.textContent = now.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
    time.dateTime = now.toISOString();
  }
  if (date) date.textContent = now.toLocaleDateString([], { weekday: 'long', month: 'long', day: 'numeric' });
  setTimeout(tick, 1000 - (now.getTime() % 1000));
}

tick();
document.querySelector('button')?.addEventListener('click', () => location.replace(unhide()));
