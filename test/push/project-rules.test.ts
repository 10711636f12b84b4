import { describe, expect, it } from 'vitest';
import { problemOf, type ScriptFile } from './project-rules';

const manifest: ScriptFile = { name: 'appsscript', type: 'JSON', source: '{ "timeZone": "Etc/UTC" }' };
const script = (source: string, name = 'Code'): ScriptFile => ({ name, type: 'SERVER_JS', source });

describe('the stand-in of the Apps Script API', () => {
  it('takes scripts, pages and a manifest', () => {
    const page: ScriptFile = { name: 'sidebar', type: 'HTML', source: '<p>' };
    expect(problemOf([script('const a = { ...b };'), page, manifest])).toBeNull();
  });

  it.each([
    ['function broken( {', 'Syntax error: Unexpected token line: 1 file: Code'],
    ['\n\nimport { a } from "b";', /^Syntax error: .* line: 3 file: Code$/],
    ['class A { #secret = 1; }', /^Syntax error: .* line: 1 file: Code$/],
  ])('refuses a script that cannot be parsed: %s', (source, problem) => {
    expect(problemOf([script(source), manifest])).toMatch(problem);
  });

  it('refuses a project without a manifest', () => {
    expect(problemOf([script('')])).toContain('must include a manifest');
  });

  it('refuses two files of one name, whatever they are', () => {
    const page: ScriptFile = { name: 'Code', type: 'HTML', source: '<p>' };
    expect(problemOf([script(''), page, manifest])).toContain('already exists in the current project: Code');
  });

  it('refuses keys that a manifest does not have', () => {
    const source = '{ "timeZone": "Etc/UTC", "oauthScope": [], "minify": true }';
    expect(problemOf([{ ...manifest, source }])).toContain('unknown fields: [oauthScope, minify]');
  });

  it.each(['{', '[]', 'null', '"V8"'])('refuses a manifest that is no object: %s', (source) => {
    expect(problemOf([{ ...manifest, source }])).toContain('Invalid manifest');
  });

  it('refuses any other JSON file', () => {
    expect(problemOf([manifest, { name: 'package', type: 'JSON', source: '{}' }])).toContain('not package');
  });

  it.each(['TEXT', 'ENV', ''])('refuses the type "%s"', (type) => {
    expect(problemOf([manifest, { name: 'secrets', type, source: '' }])).toContain("'files[1].type'");
  });
});
