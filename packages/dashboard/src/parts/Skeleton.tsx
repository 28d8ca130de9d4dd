// The page's shape while the first figures are on their way.

import { useWording } from '../wording/wording.ts';

export function Skeleton() {
  const { texts } = useWording();
  return (
    <div class="skeleton" data-state="loading">
      <p class="unseen" role="status">
        {texts.loading}
      </p>
      <div class="bone bone-title" />
      <div class="bone bone-overview" />
      <div class="grid">
        <div class="bone bone-panel" />
        <div class="bone bone-panel" />
      </div>
    </div>
  );
}
