import { unhide } from './hidden';

// The neutral page. What it says must be true of any clock, in any house.
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
