// One category in the preferences: what it is for, its switch, and the services in it.

import { type Category, COOKIE_NAME } from '@qraia/consent';
import type { BannerPort } from './port.ts';
import { type Disclosed, ServiceFacts } from './ServiceFacts.tsx';
import type { Disclosure, Texts } from './texts/Texts.ts';

interface Properties {
  readonly category: Category;
  readonly granted: boolean;
  readonly port: BannerPort;
  readonly texts: Texts;
}

export function CategorySection({ category, granted, port, texts }: Properties) {
  const [name, purpose] = texts.category[category];
  const isNecessary = category === 'necessary';
  const services = disclosed(category, port, texts);
  return (
    <section>
      <div class="row">
        <h3>{isNecessary ? name : <label for={category}>{name}</label>}</h3>
        {isNecessary ? (
          texts.always
        ) : (
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
            role="switch"
            id={category}
            aria-describedby={`${category}-purpose`}
            defaultChecked={granted}
          />
        )}
      </div>
      <p class="purpose" id={`${category}-purpose`}>
        {purpose}
      </p>
      {services.length > 0 && (
        <details>
          <summary>{texts.details}</summary>
          {services.map((service) => (
            <ServiceFacts
              key={service.name}
              service={service}
              language={port.language}
              texts={texts}
            />
          ))}
        </details>
      )}
    </section>
  );
}

/** The declared services of a category, with what is our own. */
function disclosed(category: Category, { configuration }: BannerPort, texts: Texts): Disclosed[] {
  const { controller, services } = configuration;
  const declared = services.filter((service) => service.category === category);
  const own = ([name, purpose, retention]: Disclosure, cookies: string[]): Disclosed => ({
    name,
    purpose,
    retention,
    recipient: controller,
    cookies,
  });
  if (category === 'necessary') return [own(texts.choice, [COOKIE_NAME]), ...declared];
  if (category === 'statistics' && declared.length === 0) return [own(texts.record, [])];
  return declared;
}
