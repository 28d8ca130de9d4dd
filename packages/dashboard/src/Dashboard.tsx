// The whole page: what was chosen, the answers to it, and the parts that show them.

import { useEffect, useMemo } from 'preact/hooks';
import { useAddress } from './address/useAddress.ts';
import { useAnswers } from './answers/useAnswers.ts';
import { sections } from './figures/panels.ts';
import { Bar } from './parts/Bar.tsx';
import { ConsentSection } from './parts/ConsentSection.tsx';
import { EmptySite, Failure, Notice } from './parts/Notices.tsx';
import { Overview } from './parts/Overview.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { Panel } from './parts/Panel.tsx';
import { Skeleton } from './parts/Skeleton.tsx';
import { preferredLanguage } from './texts/languages.ts';
import { createWording, WordingContext } from './wording/wording.ts';

export function Dashboard() {
  const [address, choose] = useAddress();
  const [{ answers, error, waiting }, again] = useAnswers(address);
  const language = address.language ?? preferredLanguage(navigator.languages);
  const wording = useMemo(() => createWording(language, navigator.languages), [language]);
  const { texts, formats } = wording;
  const site = answers?.site;
  const look = answers?.look;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = site ? `${site.name} · ${texts.title} · qraia` : `${texts.title} · qraia`;
  }, [language, site, texts]);

  const content = () => {
    if (!answers) return error ? <Failure error={error} again={again} /> : <Skeleton />;
    if (!site) {
      if (answers.sites.length === 0) {
        return <Notice title={texts.noSites} text={texts.noSitesHint} />;
      }
      return <Notice title={texts.noSuchSite(address.site ?? '')} text={texts.noSuchSiteHint} />;
    }
    return (
      <>
        <PageHead site={site} range={look?.range} at={answers.at} failed={error !== undefined} />
        {error !== undefined && (
          <Notice
            tone="warning"
            text={texts.stale(formats.time(answers.at))}
            detail={error}
            again={again}
          />
        )}
        {look ? (
          <>
            <Overview report={look.total} address={address} choose={choose} />
            {sections.map(({ id, panels }) => (
              <section key={id} class={`section section-${id}`} aria-labelledby={`section-${id}`}>
                <h2 id={`section-${id}`}>{texts.sections[id]}</h2>
                <div class="grid">
                  {panels.map((panel) => (
                    <Panel
                      key={panel}
                      id={panel}
                      answer={look.panels[panel]}
                      address={address}
                      choose={choose}
                    />
                  ))}
                </div>
              </section>
            ))}
            <ConsentSection answer={look.panels.decisions} k={look.total.k} />
          </>
        ) : (
          <EmptySite site={site} />
        )}
      </>
    );
  };

  return (
    <WordingContext.Provider value={wording}>
      <a class="skip" href="#figures">
        {texts.skip}
      </a>
      <Bar
        sites={answers?.sites ?? []}
        siteId={address.site ?? site?.id}
        address={address}
        language={language}
        choose={choose}
      />
      <main id="figures" tabIndex={-1} aria-busy={waiting} class={waiting ? 'waiting' : ''}>
        {content()}
      </main>
    </WordingContext.Provider>
  );
}
