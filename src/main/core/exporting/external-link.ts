import { ConcreteHyperlink, type IContext, type IXmlableObject, type ParagraphChild } from 'docx';

const HYPERLINK_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * A link to an address outside the document, whose relationship id is given: the library's own draws it at random, and the
 * same pack must give the same bytes.
 */
export class ExternalLink extends ConcreteHyperlink {
  private readonly address: string;
  private readonly id: string;

  constructor(children: readonly ParagraphChild[], id: string, address: string) {
    super(children, id);
    this.id = id;
    this.address = address;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(this.id, HYPERLINK_RELATIONSHIP, this.address, 'External');
    return super.prepForXml(context);
  }
}
