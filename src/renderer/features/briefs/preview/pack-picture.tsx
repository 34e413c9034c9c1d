import { useMemo } from 'react';
import type { PackBlock } from '../../../../shared/pack/pack.ts';
import { drawPicture } from '../../../../shared/pictures/index.ts';
import { SceneView } from '../../../ui/scene-view.tsx';

/** Width it is drawn for, in points: that of the text in Word. */
const WIDTH = 453;

/** A picture of the pack, as Word will show it. */
export function PackPicture({ block }: { readonly block: Extract<PackBlock, { type: 'picture' }> }) {
  const scene = useMemo(() => drawPicture(block.picture, WIDTH), [block.picture]);
  return (
    <figure className="pack-picture">
      <SceneView scene={scene} description={block.description} />
    </figure>
  );
}
