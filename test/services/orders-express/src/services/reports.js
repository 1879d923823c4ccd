import PDFDocument from 'pdfkit';

export function invoice(id, target) {
  const document = new PDFDocument();
  document.pipe(target);
  document.text(`Invoice ${id}`);
  document.end(); // blocks
}
