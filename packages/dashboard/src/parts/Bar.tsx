// The bar that stays on top: which site, which period, which language.

import type { Address } from '../address/address.ts';
import { ChoiceLink } from '../address/ChoiceLink.tsx';
import type { Choose } from '../address/useAddress.ts';
import type { Site } from '../answers/endpoint.ts';
import { periods } from '../figures/periods.ts';
import { type Language, languages } from '../texts/languages.ts';
import { useWording } from '../wording/wording.ts';

interface Properties {
  sites: readonly Site[];
  siteId: string | undefined;
  address: Address;
  language: Language;
  choose: Choose;
}

const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

export function Bar({ sites, siteId, address, language, choose }: Properties) {
  const { texts } = useWording();
  const known = sites.some(({ id }) => id === siteId);
  return (
    <header class="bar">
      <div class="bar-inner">
        <span class="wordmark">qraia</span>
        {sites.length > 0 && (
          <label class="site">
            <span class="unseen">{texts.site}</span>
            <select
              name="site"
              value={known ? siteId : ''}
              onChange={(event) => choose({ site: event.currentTarget.value, opened: [] })}
            >
              {!known && <option value="">…</option>}
              {sites.map(({ id, name, example }) => (
                <option key={id} value={id}>
                  {example ? `${name} (${texts.example})` : name}
                </option>
              ))}
            </select>
          </label>
        )}
        <nav class="switch periods" aria-label={texts.period}>
          {periods.map((period) => (
            <ChoiceLink
              key={period}
              data-period={period}
              address={address}
              change={{ period }}
              choose={choose}
              current={address.period === period}
            >
              {texts.periods[period]}
            </ChoiceLink>
          ))}
        </nav>
        <nav class="switch languages" aria-label={texts.language}>
          {languages.map((code) => (
            <ChoiceLink
              key={code}
              data-language={code}
              lang={code}
              address={address}
              change={{ language: code }}
              choose={choose}
              current={language === code}
            >
              <span aria-hidden="true">{code.toUpperCase()}</span>
              <span class="unseen">{languageNames[code]}</span>
            </ChoiceLink>
          ))}
        </nav>
      </div>
    </header>
  );
}
