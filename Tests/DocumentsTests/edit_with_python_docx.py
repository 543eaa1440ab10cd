"""Makes one edit in a report with python-docx, as scripts of secretariats do.

    edit_with_python_docx.py REPORT EDIT OUTPUT
"""
import copy
import sys

import docx

CUBA = 'A statement was also made by the observer for Cuba.'


def paragraph(document, words):
    return next(p for p in document.paragraphs if words in p.text.replace('\u00a0', ' '))


def run_with(p, words):
    return next(r for r in p.runs if words in r.text.replace('\u00a0', ' '))


def officers(document):
    return next(t for t in document.tables if 'Hanako' in t._tbl.xml)


def edit(document, name):
    cuba = paragraph(document, CUBA)
    if name == 'change':
        run = run_with(cuba, 'also made')
        run.text = run.text.replace('also made', 'made')
    elif name == 'retype':
        cuba.text = 'A statement was made by the observer for Cuba.'
    elif name == 'insert':
        following = paragraph(document, 'in exercise of the right of reply')
        following.insert_paragraph_before('The Commission took note of it.', style=following.style)
    elif name == 'delete':
        cuba._p.getparent().remove(cuba._p)
    elif name == 'split':
        run = run_with(cuba, 'also made')
        head, tail = run.text.split('by the')
        run.text = head
        second = paragraph(document, 'in exercise of the right of reply').insert_paragraph_before('', style=cuba.style)
        second.add_run('by the' + tail)
    elif name == 'move':
        goal = paragraph(document, 'made an introductory statement.')
        goal._p.addnext(cuba._p)
    elif name == 'cell':
        row = next(r for r in officers(document).rows if 'Hanako' in r.cells[2].text)
        row.cells[2].paragraphs[0].runs[0].text = 'Taro Rei (Japan)'
    elif name == 'add_row':
        row = officers(document).add_row()
        for cell, words in zip(row.cells, ['Fourth Vice-Chair', 'Asia-Pacific States', 'Ann Other (Fiji)']):
            cell.text = words
    elif name == 'delete_row':
        row = next(r for r in officers(document).rows if 'Hanako' in r.cells[2].text)
        row._tr.getparent().remove(row._tr)
    elif name == 'item':
        last = [p for p in document.paragraphs if 'Other business.' in p.text][-1]
        new = copy.deepcopy(last._p)
        for mark in list(new):
            if mark.tag.endswith(('bookmarkStart', 'bookmarkEnd')):
                new.remove(mark)
        last._p.addnext(new)
        fresh = docx.text.paragraph.Paragraph(new, last._parent)
        fresh.runs[0].text = '7 bis.'
        fresh.runs[-1].text = 'A new item.'
    elif name == 'heading':
        heading = next(p for p in document.paragraphs if p.style.name == 'Heading 2' and 'Deliberations' in p.text)
        heading.runs[-1].text = 'Deliberations and views'
    elif name == 'title':
        title = next(p for p in document.paragraphs if p.style.name == 'Heading 1' and 'Other business' in p.text)
        title.runs[-1].text = 'Other matters'
    else:
        raise SystemExit(f'There is no edit called {name}.')


source, name, output = sys.argv[1:]
report = docx.Document(source)
edit(report, name)
report.save(output)
