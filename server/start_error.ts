/** Something whoever starts the program can put right: said in this one sentence, without a stack. */
export class StartError extends Error {}
