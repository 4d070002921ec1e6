import type { AnswerClass } from './plan.js';

/** Keys are the client's, `__proto__` among them: nothing may be inherited. */
const bare = Object.create(null);

/**
 * A constructor for the objects of one plan alone: the engine then gives them room for as many properties as they come
 * to have, and their hidden classes are not mixed with those of other documents. That halves the time of a property.
 */
export const createAnswerClass = (): AnswerClass => {
  const Answer = function Answer() {};
  Answer.prototype = bare;
  return Answer as unknown as AnswerClass; // only a function takes a prototype that is not its own
};
