// "Your data": what this browser recorded and what was chosen, to see, take along, pause, erase and withdraw.

import { hasGrants } from '@qraia/consent';
import { localText } from '../texts/localText.ts';
import { choiceFacts, type Fact, recordedFacts } from './facts.ts';
import type { DataPort, Recorded } from './port.ts';
import type { DataTexts } from './texts/DataTexts.ts';

interface Properties {
  readonly port: DataPort;
  readonly texts: DataTexts;
  /** undefined = nothing is recorded. */
  readonly recorded: Recorded | undefined;
  readonly onClose: () => void;
  readonly onDownload: () => void;
  readonly onPause: () => void;
  readonly onErase: () => void;
  readonly onWithdraw: () => void;
  /** Read out: what a button has done. */
  readonly status: string;
}

const AUTHORITY = 'https://autoriteitpersoonsgegevens.nl';

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl>
    {facts.map(([term, value]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    ))}
  </dl>
);

export function YourData(properties: Properties) {
  const { port, texts, recorded, onClose } = properties;
  const { controller, privacy, contact, hasStatistics } = port;
  const decision = port.decision();
  const retention = localText(port.retention, port.language, texts.language);
  const [before = '', after = ''] = texts.complaint.split('{authority}');
  return (
    <dialog class="sheet" aria-labelledby="data" onClose={onClose}>
      <p class="status" role="status">
        {properties.status}
      </p>
      <header class="row">
        <h2 id="data">{texts.title}</h2>
        <button type="button" class="close" aria-label={texts.close} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="scroll">
        <section>
          <h3>{texts.choice}</h3>
          {decision ? (
            <Facts facts={choiceFacts(decision, port.receipt(), texts)} />
          ) : (
            <p>{texts.undecided}</p>
          )}
        </section>
        {hasStatistics && (
          <section>
            <h3>{texts.recorded}</h3>
            {port.isPaused() && <p>{texts.paused}</p>}
            {recorded ? <Facts facts={recordedFacts(recorded, texts)} /> : <p>{texts.nothing}</p>}
          </section>
        )}
        <section>
          {hasStatistics && (
            <p>
              {texts.totals} {retention && texts.retention.replace('{retention}', retention)}
            </p>
          )}
          <p>
            {contact && (
              <>
                {texts.contact.replace('{controller}', controller)}{' '}
                <a href={contact.includes('@') ? `mailto:${contact}` : contact}>{contact}</a>.{' '}
              </>
            )}
            {before}
            <a href={AUTHORITY}>Autoriteit Persoonsgegevens</a>
            {after} <a href={privacy}>{texts.privacy}</a>
          </p>
        </section>
      </div>
      <footer class="buttons">
        <button type="button" onClick={properties.onDownload}>
          {texts.download}
        </button>
        {hasStatistics && decision?.granted.includes('statistics') && (
          <button type="button" onClick={properties.onPause}>
            {port.isPaused() ? texts.resume : texts.pause}
          </button>
        )}
        {recorded && (
          <button type="button" onClick={properties.onErase}>
            {texts.erase}
          </button>
        )}
        {hasGrants(decision) && (
          <button type="button" class="answer" onClick={properties.onWithdraw}>
            {texts.withdraw}
          </button>
        )}
      </footer>
    </dialog>
  );
}
