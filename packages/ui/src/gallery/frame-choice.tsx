'use client';

import { Segments } from '../segments/index.ts';

interface FrameChoiceProps<Frame extends string> {
  readonly label: string;
  readonly frames: readonly { readonly value: Frame; readonly label: string }[];
  readonly frame: Frame;
  readonly onFrame: (frame: Frame) => void;
}

/** The parts by themselves, or a shell around a page: a shell takes the whole window. */
export function FrameChoice<Frame extends string>({ label, frames, frame, onFrame }: FrameChoiceProps<Frame>) {
  return <Segments label={label} segments={frames} value={frame} onChoose={onFrame} />;
}
