/**
 * Which renderer draws the map. WebGL drawn by the processor is slower than the Canvas renderer and eats the
 * desk's time with it, so it is only taken where a real graphics card stands behind it.
 */
export type RendererChoice = 'webgl' | 'canvas' | 'none';

/** What the browser can do, as found by `probe`. */
export interface RendererProbe {
  /** Name of the graphics renderer, or null where WebGL is missing. */
  readonly webgl: string | null;
  readonly canvas: boolean;
}

const DRAWN_BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function chooseRenderer(wanted: 'auto' | 'canvas', found: RendererProbe): RendererChoice {
  const webgl = found.webgl !== null && !DRAWN_BY_PROCESSOR.test(found.webgl);
  if (wanted === 'auto' && webgl) return 'webgl';
  if (found.canvas) return 'canvas';
  return found.webgl !== null ? 'webgl' : 'none';
}

/** Asks the browser, and gives back the context it took to ask. */
export function probe(): RendererProbe {
  const canvas = document.createElement('canvas').getContext('2d') !== null;
  try {
    const gl = document.createElement('canvas').getContext('webgl');
    if (gl === null) return { webgl: null, canvas };
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name: unknown = gl.getParameter(
      info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL,
    );
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return { webgl: String(name), canvas };
  } catch {
    return { webgl: null, canvas };
  }
}
