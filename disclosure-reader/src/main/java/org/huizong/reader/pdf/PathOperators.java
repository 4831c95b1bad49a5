package org.huizong.reader.pdf;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.huizong.reader.pdf.PaintedPaths.Point;

/** The operators of a page that build and paint paths, which reading text alone passes over. */
final class PathOperators {

    private static final int HUNDREDTHS = 100;

    private PathOperators() {}

    static void register(PDFStreamEngine engine, PaintedPaths paths) {
        engine.addOperator(new PathOperator(engine, "m", numbers -> paths.move(point(engine, numbers, 0))));
        engine.addOperator(new PathOperator(engine, "l", numbers -> paths.line(point(engine, numbers, 0))));
        engine.addOperator(new PathOperator(engine, "c", numbers -> paths.move(point(engine, numbers, 4))));
        engine.addOperator(new PathOperator(engine, "v", numbers -> paths.move(point(engine, numbers, 2))));
        engine.addOperator(new PathOperator(engine, "y", numbers -> paths.move(point(engine, numbers, 2))));
        engine.addOperator(new PathOperator(engine, "re", numbers -> rectangle(engine, paths, numbers)));
        engine.addOperator(new PathOperator(engine, "h", numbers -> paths.close()));
        painting(paths)
                .forEach((name, paint) -> engine.addOperator(new PathOperator(engine, name, numbers -> paint.run())));
    }

    private static Map<String, Runnable> painting(PaintedPaths paths) {
        Runnable closeAndStroke = () -> {
            paths.close();
            paths.stroke();
        };
        return Map.ofEntries(
                Map.entry("S", paths::stroke),
                Map.entry("s", closeAndStroke),
                Map.entry("B", paths::stroke),
                Map.entry("B*", paths::stroke),
                Map.entry("b", closeAndStroke),
                Map.entry("b*", closeAndStroke),
                Map.entry("f", paths::fill),
                Map.entry("F", paths::fill),
                Map.entry("f*", paths::fill),
                Map.entry("n", paths::forget));
    }

    private static void rectangle(PDFStreamEngine engine, PaintedPaths paths, float[] numbers) {
        float x = numbers[0];
        float y = numbers[1];
        paths.move(point(engine, x, y));
        paths.line(point(engine, x + numbers[2], y));
        paths.line(point(engine, x + numbers[2], y + numbers[3]));
        paths.line(point(engine, x, y + numbers[3]));
        paths.close();
    }

    private static Point point(PDFStreamEngine engine, float[] numbers, int at) {
        return point(engine, numbers[at], numbers[at + 1]);
    }

    private static Point point(PDFStreamEngine engine, float x, float y) {
        var placed = engine.transformedPoint(x, y);
        return new Point(Math.round(placed.x * HUNDREDTHS), Math.round(placed.y * HUNDREDTHS));
    }

    /** One operator; operands that are missing or no numbers make it void, as readers do. */
    private static final class PathOperator extends OperatorProcessor {

        private static final Map<String, Integer> OPERANDS = Map.of("m", 2, "l", 2, "c", 6, "v", 4, "y", 4, "re", 4);

        private final String name;
        private final Consumer<float[]> effect;

        PathOperator(PDFStreamEngine engine, String name, Consumer<float[]> effect) {
            super(engine);
            this.name = name;
            this.effect = effect;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            int needed = OPERANDS.getOrDefault(name, 0);
            if (operands.size() < needed || !checkArrayTypesClass(operands.subList(0, needed), COSNumber.class)) {
                return;
            }
            var numbers = new float[needed];
            for (int i = 0; i < needed; i++) {
                numbers[i] = ((COSNumber) operands.get(i)).floatValue();
            }
            effect.accept(numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
