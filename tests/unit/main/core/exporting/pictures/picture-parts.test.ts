import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../../../../../src/main/core/exporting/pictures/palette.ts';
import { sceneSvg } from '../../../../../../src/main/core/exporting/pictures/scene-svg.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../../../../../../src/main/core/exporting/template.ts';
import { composePack } from '../../../../../../src/shared/pack/index.ts';
import { partsOfDocx } from '../../../../../support/docx-parts.ts';
import { docxOfPack } from '../../../../../support/render-pack.ts';
import { samplePackInput } from '../../../../../support/sample-pack.ts';

const pack = composePack(samplePackInput(3));
const pictures = pack.blocks.filter((block) => block.type === 'picture');

/** How light a colour is, 0 to 1, as a grey printer sees it. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function lightness(hexadecimal: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hexadecimal.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('a picture in a Word document', () => {
  it('is there as SVG and as PNG, with a description from the data', async () => {
    const parts = partsOfDocx(await docxOfPack(pack));
    const document = parts.get('word/document.xml') ?? '';
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    expect(pictures.length).toBeGreaterThan(0);
    pictures.forEach(({ title, description }, index) => {
      expect(document).toContain(`<wp:docPr id="${index + 1}" name="${title}" descr="${description}"/>`);
      for (const [id, target] of [
        [`rIdPng${index + 1}`, `media/picture${index + 1}.png`],
        [`rIdSvg${index + 1}`, `media/picture${index + 1}.svg`],
      ]) {
        expect(document).toContain(`r:embed="${id}"`);
        expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="${target}"`));
        expect([...parts.keys()]).toContain(`word/${target}`);
      }
    });
  });
});

describe('a picture as SVG', () => {
  const palette = paletteOf(builtInLook('standard'));

  it('tells its title and description, and holds text as text', () => {
    const svg = sceneSvg(
      {
        width: 10,
        height: 5,
        shapes: [{ type: 'text', text: '<Tuyên bố> & “số”', at: [1, 2.345], anchor: 'end', size: 7, fill: 'ink' }],
      },
      palette,
      { title: 'A & B', description: 'What it shows.', id: 'picture-1' },
    );
    expect(svg).toContain('role="img" aria-labelledby="picture-1-title picture-1-description"');
    expect(svg).toContain('<title id="picture-1-title">A &amp; B</title>');
    expect(svg).toContain(
      '<text x="1" y="2.35" text-anchor="end" font-size="7" fill="#1F2933">&lt;Tuyên bố&gt; &amp; “số”</text>',
    );
    expect(svg).not.toMatch(/ style=|<style|<script|href=/);
  });

  it.each(BUILT_IN_LOOKS)(
    'can be read in grey in the look “%s”: what is marked is far from the paper, lines are near it',
    (name) => {
      const colours = paletteOf(builtInLook(name));
      const contrast = (colour: string) => (lightness(colours.paper) + 0.05) / (lightness(colour) + 0.05);
      for (const tone of ['ink', 'muted', 'primary', 'accent'] as const) {
        expect(contrast(colours[tone])).toBeGreaterThan(4.5);
      }
      expect(contrast(colours.rule)).toBeLessThan(2);
    },
  );
});
