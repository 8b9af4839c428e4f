import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nativeWords } from '../../utils/domain/recognition/native-hints.ts';
import { nativeSlot } from '../../utils/page/session/native-slot.ts';

/** Names and words in scripts other than Latin. The background injects it into a frame for the first text with such a script. */
export default defineUnlistedScript(() => nativeSlot.provide(nativeWords));
