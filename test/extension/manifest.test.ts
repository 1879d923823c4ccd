import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { contributes, icon, main } from '../../package.json';
import { agentTools } from '../../src/agent/tools.ts';
import { readEditorSettings } from '../../src/server/editorSettings.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'src', 'extension');
const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
const properties = contributes.configuration.properties;

test('every command of the palette and of the menus is there when it is run', () => {
  const registered = sources.flatMap((text) => [...text.matchAll(/\bcommand\('(\w+)'/g)].map(([, name]) => name));
  // Those of expected rates are handed over by name: only an editor on a computer has them.
  const further = sources.flatMap((text) =>
    [...text.matchAll(/^ {4}(\w+): \(.*\) => \w+\(extension/gm)].map(([, name]) => name),
  );
  registered.push(...further);
  const used = [...contributes.commands, ...Object.values(contributes.menus).flat()].map(({ command }) => command);

  expect(registered).not.toHaveLength(0);
  for (const command of used) expect(registered).toContain(command.replace('frameworkFit.', ''));
});

test('the defaults of the settings are what the server takes for unset', () => {
  const { enable, rules, minimumConfidence, codeLens } = {
    enable: properties['frameworkFit.enable'].default,
    rules: properties['frameworkFit.rules'].default,
    minimumConfidence: properties['frameworkFit.minimumConfidence'].default,
    codeLens: properties['frameworkFit.codeLens'].default,
  };

  expect(readEditorSettings({ enable, rules, minimumConfidence, codeLens }, [])).toEqual(
    readEditorSettings(undefined, []),
  );
});

test.each(properties['frameworkFit.minimumConfidence'].enum)('the server takes the confidence %s', (confidence) => {
  expect(readEditorSettings({ minimumConfidence: confidence }, []).problems).toEqual([]);
});

test('what the manifest names ships', () => {
  expect(readFileSync(join(root, icon)).subarray(1, 4).toString()).toBe('PNG');
  for (const { icon: image } of contributes.viewsContainers.activitybar)
    expect(readFileSync(join(root, image), 'utf8')).toContain('<svg');
  expect(main).toBe('./dist/extension.cjs');
});

test.each(properties['frameworkFit.codeLens'].enum)('the server takes the lenses %s', (codeLens) => {
  expect(readEditorSettings({ codeLens }, []).codeLens).toBe(codeLens);
});

test('the tools for agents are declared as they are, each with what it takes', () => {
  const declared = agentTools.map(({ name, title, description, input }) => {
    const { $schema, ...inputSchema } = z.toJSONSchema(input);
    void $schema;
    return {
      name: `framework-fit_${name}`,
      toolReferenceName: name,
      displayName: title,
      modelDescription: description,
      canBeReferencedInPrompt: true,
      inputSchema,
    };
  });

  expect(contributes.languageModelTools).toEqual(declared);
});
