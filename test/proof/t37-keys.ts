import type { Page } from 'playwright-core';

const MOST_STOPS = 400;

interface Stop {
  readonly place: string;
  readonly visible: boolean;
}

/** A person without a mouse: Tab, Enter, Space and typing, and an eye for where the focus is. */
export class Keys {
  /** Stops at which the focus could not be seen. */
  readonly unseen: string[] = [];
  stops = 0;

  constructor(private readonly page: Page) {}

  /** Tabs until the focus is on the wanted element; every stop on the way must be visible. */
  async to(selector: string): Promise<void> {
    for (let tries = 0; tries < MOST_STOPS; tries++) {
      await this.next();
      if (await this.page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) {
        return;
      }
    }
    throw new Error(`Expected the keyboard to reach ${selector} on ${this.page.url()}.`);
  }

  async press(key: 'Enter' | 'Space'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Tabs through the whole page: whether the focus comes round, past everything that takes it. */
  async walksThrough(): Promise<boolean> {
    const first = await this.next();
    for (let tries = 0; tries < MOST_STOPS; tries++) {
      const stop = await this.next();
      if (stop.place === 'body' || stop.place === first.place) return true;
    }
    return false;
  }

  private async next(): Promise<Stop> {
    await this.page.keyboard.press('Tab');
    let stop = await this.page.evaluate<Stop>(WHERE);
    // Scrolling to the element may take its time.
    for (let waits = 0; !stop.visible && waits < 20; waits++) {
      await this.page.waitForTimeout(25);
      stop = await this.page.evaluate<Stop>(WHERE);
    }
    this.stops++;
    if (!stop.visible) this.unseen.push(`${new URL(this.page.url()).pathname} ${stop.place}`);
    return stop;
  }
}

/** Where the focus is and whether it shows: an outline or a shadow, on the element or on its label, within the window. */
const WHERE = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { place: 'body', visible: true };
  const shows = (each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const near = [element, ...(element.labels ?? [])];
  const { top, bottom, width, height } = element.getBoundingClientRect();
  const inside = bottom > 0 && top < innerHeight;
  const index = [...document.querySelectorAll('*')].indexOf(element);
  const name = element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + (element.name ? '[' + element.name + ']' : '');
  return { place: name + ' ' + index + (inside ? '' : ' outside the window'), visible: inside && near.some(shows) && (width > 0 || height > 0) };
})()`;
