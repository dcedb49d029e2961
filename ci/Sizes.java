import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Prints the five longest methods, widest constructors and largest files: where a name may be missing. */
class Sizes {

    record Size(int size, String what) {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        List<Path> java = sources(root, ".java");
        List<Size> methods = new ArrayList<>();
        List<Size> constructors = new ArrayList<>();
        scan(root, java, methods, constructors);
        List<Size> files = new ArrayList<>();
        for (String ending : List.of(".java", ".ts", ".tsx")) {
            for (Path file : sources(root, ending)) {
                files.add(new Size(Files.readAllLines(file).size(), root.relativize(file).toString()));
            }
        }
        print("longest methods (lines)", methods);
        print("widest constructors (parameters)", constructors);
        print("largest files (lines)", files);
    }

    private static void scan(Path root, List<Path> files, List<Size> methods, List<Size> constructors)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, problem -> {}, null, null,
                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String file = root.toAbsolutePath().normalize()
                        .relativize(Path.of(unit.getSourceFile().toUri())).toString();
                new Measure(unit, positions, file, methods, constructors).scan(unit, null);
            }
        }
    }

    private static final class Measure extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;
        private final List<Size> methods;
        private final List<Size> constructors;

        Measure(CompilationUnitTree unit, SourcePositions positions, String file, List<Size> methods,
                List<Size> constructors) {
            this.unit = unit;
            this.positions = positions;
            this.file = file;
            this.methods = methods;
            this.constructors = constructors;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            boolean constructor = method.getName().contentEquals("<init>");
            String owner = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    ? type.getSimpleName().toString() : "";
            String where = file + ":" + first + " " + owner + (constructor ? "" : "." + method.getName());
            methods.add(new Size((int) (last - first + 1), where));
            if (constructor && !isRecord()) {
                constructors.add(new Size(method.getParameters().size(), where));
            }
            return super.visitMethod(method, nothing);
        }

        /** A record's components are its fields, not its collaborators. */
        private boolean isRecord() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }
    }

    private static List<Path> sources(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().matches(".*/(node_modules|target|dist|\\.[^/]+)/.*"))
                    .filter(file -> file.toString().contains("/src/")).sorted().toList();
        }
    }

    private static void print(String title, List<Size> sizes) {
        System.out.println(title);
        sizes.stream().sorted(Comparator.comparingInt(Size::size).reversed()).limit(5)
                .forEach(size -> System.out.printf("%6d  %s%n", size.size(), size.what()));
    }
}
