import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needFile, runTool } from './tools.ts';

const source = `import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;

public class Preflight {
  public static void main(String[] files) throws Exception {
    PreflightParser parser = new PreflightParser(new File(files[0]));
    parser.parse();
    try (PreflightDocument document = parser.getPreflightDocument()) {
      document.validate();
      ValidationResult result = document.getResult();
      System.out.println(result.isValid() ? "VALID" : "NOT VALID");
      for (ValidationResult.ValidationError error : result.getErrorsList())
        System.out.println(error.getErrorCode() + " " + error.getDetails());
    }
  }
}
`;

/** Archives of PDFBox and what it needs, by the Debian package that has them. */
const archives = {
  preflight: 'libpdfbox2-java',
  pdfbox2: 'libpdfbox2-java',
  xmpbox: 'libpdfbox2-java',
  fontbox2: 'libfontbox2-java',
  'commons-logging': 'libcommons-logging-java',
  'commons-io': 'libcommons-io-java',
  'javax.activation': 'libactivation-java',
  'jaxb-api': 'libjaxb-api-java',
} as const;

const classPath = (): string =>
  Object.entries(archives)
    .map(([name, debianPackage]) => {
      const path = `/usr/share/java/${name}.jar`;
      needFile(path, [debianPackage]);
      return path;
    })
    .join(':');

/**
 * What PDFBox's checker for PDF/A-1b says of a file: `VALID`, or `NOT VALID` and a line for each error. `folder` takes the
 * compiled runner. Throws when Java cannot be had.
 */
export const preflight = (file: string, folder: string): string => {
  const path = classPath();
  writeFileSync(join(folder, 'Preflight.java'), source);
  const compiled = runTool('javac', '-cp', path, '-d', folder, join(folder, 'Preflight.java'));
  if (compiled.status !== 0) throw new Error(`The runner did not compile: ${compiled.errors}`);
  return runTool('java', '-cp', `${folder}:${path}`, 'Preflight', file).output.trim();
};
