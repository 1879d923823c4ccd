import { defineGoLibrary } from '../goLibrary.ts';

const work = { effect: { does: 'cpu', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'excelize',
  name: 'Excelize',
  family: 'documents',
  packages: ['github.com/xuri/excelize/v2'],
  contents: [
    {
      path: 'github.com/xuri/excelize/v2',
      functions: {
        NewFile: { returns: '.File' },
        OpenFile: { ...work, returns: '.File' },
        OpenReader: { ...work, returns: '.File' },
        'CoordinatesToCellName|ColumnNumberToName': {},
      },
      types: {
        File: {
          mustCall: 'Close',
          methods: {
            'Save|SaveAs|Write|WriteTo|WriteToBuffer|GetRows|GetCols|CalcCellValue|UpdateLinkedValue': work,
            'SetCellValue|SetSheetRow|GetCellValue|NewSheet|SetCellStyle|NewStyle|SetColWidth|MergeCell|SetActiveSheet|Close':
              {},
            NewStreamWriter: { returns: '.StreamWriter' },
            Rows: { ...work, returns: '.Rows' },
          },
        },
        StreamWriter: { methods: { SetRow: {}, Flush: work } },
        Rows: { mustCall: 'Close', methods: { 'Next|Columns|Close|Error': {} } },
      },
    },
  ],
  checked: '2026-11-25',
});
