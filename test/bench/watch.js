// Runs first in a page that is watched: when its banner is visible, what shifts, and how long a click takes.
// The bench puts `benchBanner`, where the banner stands, before it.

window.bench = { bannerVisible: undefined, shift: 0, eventDuration: 0, nextFrame: undefined };

const watchBanner = () => {
  const { host, selector } = window.benchBanner;
  const root = host ? document.querySelector(host)?.shadowRoot : document;
  const banner = root?.querySelector(selector);
  const box = banner?.getBoundingClientRect();
  const isInSight = box && box.width > 0 && box.height > 0 && box.top < innerHeight;
  // What is transparent is not there yet.
  if (isInSight && banner.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
    window.bench.bannerVisible = performance.now();
  } else requestAnimationFrame(watchBanner);
};
if (window.benchBanner) requestAnimationFrame(watchBanner);

new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) {
    if (!hadRecentInput) window.bench.shift += value;
  }
}).observe({ type: 'layout-shift', buffered: true });

new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) {
    if (interactionId) window.bench.eventDuration = Math.max(window.bench.eventDuration, duration);
  }
}).observe({ type: 'event', durationThreshold: 16, buffered: true });

addEventListener(
  'click',
  ({ timeStamp }) => {
    requestAnimationFrame(() => {
      // A message posted in a frame is heard once that frame has been made.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.bench.nextFrame = performance.now() - timeStamp;
      };
      port2.postMessage(null);
    });
  },
  true,
);
