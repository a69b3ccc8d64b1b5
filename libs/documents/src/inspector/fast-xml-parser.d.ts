/** What is used of the parser, and no more: with these types entities cannot be switched on, nor depth left without a limit. */
declare module 'fast-xml-parser' {
  interface SafeOptions {
    readonly ignoreAttributes: false;
    readonly attributeNamePrefix: string;
    readonly parseAttributeValue: false;
    readonly parseTagValue: false;
    readonly processEntities: false;
    readonly htmlEntities: false;
    readonly maxNestedTags: number;
  }

  export class XMLParser {
    constructor(options: SafeOptions);
    parse(text: string): unknown;
  }

  export const XMLValidator: {
    /** True, or what is wrong with the text. */
    validate(text: string): true | object;
  };
}
