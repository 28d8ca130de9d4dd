// The command line: `qraia-services list` and `qraia-services expand`.

import { Command } from 'commander';
import { reasons } from './catalogue/reasons.ts';
import { expandServices, listServices } from './expandServices.ts';

const program = new Command('qraia-services').description(
  'Ready services for a configuration: what they are called, and what they expand to.',
);

program
  .command('list')
  .description('the names, one a line, with category and parameters')
  .action(() => {
    for (const { id, parameters, service } of listServices()) {
      const takes = parameters.map(({ name, required }) =>
        required ? `${name}=…` : `[${name}=…]`,
      );
      const name = takes.length > 0 ? `${service.name} (${id}:${takes.join(',')})` : service.name;
      console.log(`${id.padEnd(24)} ${service.category.padEnd(12)} ${name}`);
    }
  });

program
  .command('expand')
  .description('the JSON of services, to put into a configuration')
  .argument('<names...>', 'names, as in google-analytics youtube matomo:host=stats.example.org')
  .action((names: string[]) => {
    const expanded = expandServices(names);
    if (!expanded.ok) {
      program.error(`qraia-services: ${expanded.errors.join('; ')}`, { exitCode: 1 });
      return;
    }
    console.log(JSON.stringify({ services: expanded.services }, undefined, 2));
    // Beside the JSON, not in it: what to know before calling a service necessary.
    for (const { id } of expanded.services) {
      if (reasons[id]) console.error(`${id}: ${reasons[id].en}`);
    }
  });

program.parse();
