import { drawRelationMap } from './draw-relation-map.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';

/** A picture as shapes, `width` points wide and as tall as it needs. The same picture gives the same shapes. */
export function drawPicture(picture: Picture, width: number): Scene {
  switch (picture.type) {
    case 'timeline':
      return drawTimeline(picture, width);
    case 'relation-map':
      return drawRelationMap(picture, width);
  }
}
