import { useConsent } from './useConsent.ts';

interface EmbedProps {
  /** Id of the service in the configuration. */
  readonly service: string;
  readonly src: string;
  readonly title: string;
}

/** A third party's frame, which is there only while the visitor allows its service. */
export function Embed({ service, src, title }: EmbedProps) {
  if (useConsent(service)) return <iframe src={src} title={title} />;
  return (
    <div className="held">
      <p>‘{title}’ speelt af zodra je dat toestaat.</p>
      <button type="button" data-qraia="preferences">
        Toestaan of weigeren
      </button>
    </div>
  );
}
