import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NativeIndex } from '../../utils/domain/recognition/native-index.ts';
import { nativeSlot } from '../../utils/page/session/native-slot.ts';

/** Names and words in scripts other than Latin. The background injects it into a frame for the first text with such a script. */
export default defineUnlistedScript(() => nativeSlot.provide((coins) => new NativeIndex(coins)));
