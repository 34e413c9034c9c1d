import { EDGE_WIDTH, type Point, type Scene, type Shape } from '../../shared/pictures/index.ts';
import './scene-view.css';

interface SceneViewProps {
  readonly scene: Scene;
  /** What it shows, for readers who cannot see it. */
  readonly description: string;
}

/** A scene as wide as what it stands in, in the colours around it. */
export function SceneView({ scene, description }: SceneViewProps) {
  const { width, height } = scene;
  return (
    <svg className="scene" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      <SceneShapes scene={scene} />
    </svg>
  );
}

/** The shapes of a scene, within an element of the class `scene`. */
export function SceneShapes({ scene }: { readonly scene: Scene }) {
  return scene.shapes.map((shape, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn shapes have no other name and hold no state
    <ShapeView key={index} shape={shape} />
  ));
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.type) {
    case 'polygon': {
      const edge = shape.stroke === undefined ? '' : ` stroke-${shape.stroke}`;
      return (
        <polygon points={pointsOf(shape.points)} className={`fill-${shape.fill}${edge}`} strokeWidth={EDGE_WIDTH} />
      );
    }
    case 'line':
      return (
        <polyline
          points={pointsOf(shape.points)}
          className={`stroke-${shape.stroke}`}
          fill="none"
          strokeWidth={shape.width}
          strokeDasharray={shape.dash?.join(' ')}
        />
      );
    case 'text':
      return (
        <text
          x={shape.at[0]}
          y={shape.at[1]}
          textAnchor={shape.anchor}
          fontSize={shape.size}
          className={`fill-${shape.fill}`}
        >
          {shape.text}
        </text>
      );
  }
}

function pointsOf(points: readonly Point[]): string {
  return points.map((point) => point.join(',')).join(' ');
}
