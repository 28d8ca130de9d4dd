// One category in the preferences: what it is for, its switch, and the services in it with theirs.

import { type Category, COOKIE_NAME, isGranted, isServiceGranted } from '@qraia/consent';
import { inMonths } from './inMonths.ts';
import type { BannerPort } from './port.ts';
import { type Disclosed, ServiceFacts } from './ServiceFacts.tsx';
import { showDifference, switchAlong } from './switches.ts';

interface Properties {
  readonly category: Category;
  readonly port: BannerPort;
}

export function CategorySection({ category, port }: Properties) {
  const { texts } = port;
  const [name, purpose] = texts.category[category];
  const isNecessary = category === 'necessary';
  const decision = port.decision();
  return (
    <section
      ref={(section) => {
        if (section) showDifference(section, texts.partly);
      }}
      onChange={({ currentTarget, target }) => {
        switchAlong(currentTarget, target);
        showDifference(currentTarget, texts.partly);
      }}
    >
      <div class="row">
        <h3>{isNecessary ? name : <label for={category}>{name}</label>}</h3>
        <p class="partly" id={`${category}-partly`}>
          {isNecessary && texts.always}
        </p>
        {!isNecessary && (
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
            role="switch"
            id={category}
            value={category}
            aria-describedby={`${category}-partly ${category}-purpose`}
            defaultChecked={isGranted(decision, category)}
          />
        )}
      </div>
      <p class="purpose" id={`${category}-purpose`}>
        {purpose}
      </p>
      {disclosed(category, port).map((service) => (
        <div class="service" key={service.name}>
          <ServiceFacts service={service} port={port} />
          {!isNecessary && service.id && (
            <input
              type="checkbox"
              // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
              role="switch"
              name={category}
              value={service.id}
              aria-label={service.name}
              defaultChecked={isServiceGranted(decision, { id: service.id, category })}
            />
          )}
        </div>
      ))}
    </section>
  );
}

/** The declared services of a category, with what is our own. */
function disclosed(category: Category, { configuration, texts }: BannerPort): Disclosed[] {
  const { controller, services, lifetime } = configuration;
  const declared = services.filter((service) => service.category === category);
  if (category === 'necessary') {
    const [name, purpose] = texts.choice;
    const retention = inMonths(lifetime, texts.language);
    return [
      { name, purpose, retention, recipient: controller, cookies: [COOKIE_NAME] },
      ...declared,
    ];
  }
  if (category === 'statistics' && declared.length === 0) {
    const [name, purpose, retention] = texts.record;
    return [{ name, purpose, retention, recipient: controller }];
  }
  return declared;
}
