import type { NativeSource } from '../../domain/recognition/native-source.ts';
import { FrameSlot } from '../dom/frame-slot.ts';

/** The names and words in scripts other than Latin: provided by their script to the annotation. */
export const nativeSlot = new FrameSlot<NativeSource>('native');
