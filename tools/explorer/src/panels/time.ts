// The time brush: a histogram to drag on, two sliders that do the same by keyboard, and a window that plays.
import type { App, Panel } from '../app';
import { axisOf, histogram, isoDay, spanOf, ticksOf } from '../data/days';
import { button, h, replace, svg } from '../dom';

const bins = 80;
const height = 54; // of the chart, in its own units
const frames = 40; // that playing takes from one end to the other
const msAFrame = 250;
const mostTicks = 8;

export class TimePanel implements Panel {
  readonly element = h('section', { class: 'time', 'aria-labelledby': 'time-title' });
  private readonly title = h('h2', { id: 'time-title' });
  private readonly chart = svg('svg', { viewBox: `0 0 ${bins} ${height}`, preserveAspectRatio: 'none', role: 'img', class: 'histogram' });
  private readonly first: HTMLInputElement;
  private readonly last: HTMLInputElement;
  private readonly firstName = h('span');
  private readonly lastName = h('span');
  private readonly words = h('output', { class: 'span' });
  private readonly play: HTMLButtonElement;
  private readonly all: HTMLButtonElement;
  private readonly ticks = h('div', { class: 'ticks', 'aria-hidden': 'true' });
  private span: [number, number] | null = null;
  /** What the chart shows of the span; the rest is in its first and last bar. */
  private axis: [number, number] = [0, 0];
  private known = 0;
  private timer: number | null = null;
  private grip: number | null = null;

  constructor(private readonly app: App) {
    const slide = () => this.choose(Number(this.first.value), Number(this.last.value));
    this.first = h('input', { type: 'range', id: 'time-first', step: 1, oninput: slide });
    this.last = h('input', { type: 'range', id: 'time-last', step: 1, oninput: slide });
    this.play = button('', () => (this.timer === null ? this.startPlaying() : this.stop()), { class: 'play' });
    this.all = button('', () => {
      this.stop();
      app.change((state) => {
        state.filter.days = null;
      });
    });
    const sliders = h(
      'div',
      { class: 'sliders' },
      h('label', { for: 'time-first' }, this.firstName, this.first),
      h('label', { for: 'time-last' }, this.lastName, this.last),
    );
    this.element.append(
      h('div', { class: 'bar' }, this.title, this.words, this.play, this.all),
      h('div', { class: 'chart', dir: 'ltr' }, this.chart, this.ticks),
      sliders,
    );
    this.chart.addEventListener('pointerdown', (event) => this.press(event));
    this.chart.addEventListener('pointermove', (event) => this.drag(event));
    this.chart.addEventListener('pointerup', () => {
      this.grip = null;
    });
    this.chart.addEventListener('pointercancel', () => {
      this.grip = null;
    });
  }

  update(): void {
    const { app } = this;
    if (app.knowledge.events.length !== this.known) {
      this.known = app.knowledge.events.length;
      this.span = spanOf(app.knowledge.events);
      if (this.span) this.axis = axisOf(app.knowledge.events, this.span);
      this.drawTicks();
    }
    this.element.hidden = this.span === null;
    if (!this.span) return;
    const [first, last] = app.state.filter.days ?? this.span;
    this.title.textContent = app.say('time');
    this.firstName.textContent = app.say('time.from');
    this.lastName.textContent = app.say('time.to');
    this.play.textContent = app.say(this.timer === null ? 'time.play' : 'time.pause');
    this.all.textContent = app.say('time.all');
    this.all.disabled = app.state.filter.days === null;
    this.words.textContent = `${isoDay(first)} – ${isoDay(last)}`;
    this.words.dir = 'ltr';
    this.slider(this.first, first);
    this.slider(this.last, last);
    this.draw(first, last);
  }

  private slider(input: HTMLInputElement, day: number): void {
    if (!this.span) return;
    [input.min, input.max] = [String(this.span[0]), String(this.span[1])];
    input.value = String(day);
    input.setAttribute('aria-valuetext', isoDay(day));
  }

  private draw(first: number, last: number): void {
    if (!this.span) return;
    const counts = histogram(this.app.scene.ofAllDays, this.axis, bins);
    const most = Math.max(1, ...counts);
    const at = (day: number) => this.share(day) * bins;
    const chosen = this.app.state.filter.days !== null;
    const bars = counts.map((count, i) => {
      const tall = count === 0 ? 0 : Math.max(2, (count / most) * (height - 2));
      const middle = i + 0.5;
      return svg('rect', {
        x: i + 0.1,
        y: height - tall,
        width: 0.8,
        height: tall,
        class: !chosen || (middle >= at(first) - 0.5 && middle <= at(last + 1) + 0.5) ? 'bar in' : 'bar',
      });
    });
    replace(
      this.chart,
      chosen && svg('rect', { x: at(first), y: 0, width: Math.max(0.2, at(last + 1) - at(first)), height, class: 'window' }),
      ...bars,
    );
    this.chart.setAttribute('aria-label', this.app.say('time.chart'));
  }

  /** Where a day is on the chart, 0 to 1. */
  private share(day: number): number {
    if (!this.span || day <= this.span[0]) return 0;
    if (day > this.span[1]) return 1;
    return Math.min(1, Math.max(0, (day - this.axis[0]) / (this.axis[1] - this.axis[0] + 1)));
  }

  private drawTicks(): void {
    replace(
      this.ticks,
      ...ticksOf(this.axis, mostTicks).map(({ day, name }) => {
        const tick = h('span', {}, name);
        tick.style.left = `${100 * this.share(day)}%`;
        return tick;
      }),
    );
  }

  private dayAt(event: PointerEvent): number {
    const box = this.chart.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    if (this.span && share * bins < 1) return this.span[0];
    if (this.span && share * bins > bins - 1) return this.span[1];
    return Math.round(this.axis[0] + share * (this.axis[1] - this.axis[0]));
  }

  private press(event: PointerEvent): void {
    if (!this.span) return;
    this.stop();
    event.preventDefault();
    this.chart.setPointerCapture(event.pointerId);
    this.grip = this.dayAt(event);
  }

  private drag(event: PointerEvent): void {
    if (this.grip !== null) this.choose(this.grip, this.dayAt(event));
  }

  private choose(a: number, b: number): void {
    this.app.change((state) => {
      state.filter.days = [Math.min(a, b), Math.max(a, b)];
    });
  }

  /** Moves a window over what the chart shows: as wide as the chosen one, or a tenth. */
  private startPlaying(): void {
    if (!this.span) return;
    const [first, last] = this.axis;
    const days = this.app.state.filter.days;
    const wide = days && days[1] - days[0] < last - first ? days[1] - days[0] : Math.max(1, Math.round((last - first) / 10));
    let at = days && days[1] < last ? Math.max(first, days[0]) : first;
    const step = Math.max(1, Math.round((last - first) / frames));
    this.timer = window.setInterval(() => {
      if (at >= last) return this.stop();
      this.choose(at, Math.min(last, at + wide));
      at += step;
    }, msAFrame);
    this.update();
  }

  private stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.play.textContent = this.app.say('time.play');
  }
}
