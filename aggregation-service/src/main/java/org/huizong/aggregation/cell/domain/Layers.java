package org.huizong.aggregation.cell.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * 差额层: the views of a book as differences: published; approved − published; submitted − approved. The sum of the layers
 * up to a view is that view.
 */
public record Layers(Map<View, Facts> byView) {

    public static final Layers NONE = new Layers(Map.of());

    public Layers {
        byView = Map.copyOf(byView);
    }

    public static Layers of(Map<View, Facts> views) {
        var layers = new EnumMap<View, Facts>(View.class);
        var before = Facts.NONE;
        for (var view : View.values()) {
            // Content that reached publication has reached approval: an absent view is the one before it.
            var content = views.getOrDefault(view, before);
            var layer = content.minus(before);
            if (!layer.isEmpty()) {
                layers.put(view, layer);
            }
            before = content;
        }
        return new Layers(layers);
    }

    public static int reached(Map<View, Facts> views) {
        var reached = EnumSet.noneOf(View.class);
        boolean any = false;
        for (var view : View.values()) {
            any |= views.containsKey(view);
            if (any) {
                reached.add(view);
            }
        }
        return View.mask(reached);
    }

    /**
     * The layers of the views that count: a whole-department book does not count in a view in which a unit below it has
     * filed a book of its own.
     */
    public Layers counting(int counted) {
        var views = new EnumMap<View, Facts>(View.class);
        var content = Facts.NONE;
        for (var view : View.values()) {
            content = content.plus(byView.getOrDefault(view, Facts.NONE));
            views.put(view, (counted & view.bit()) == 0 ? Facts.NONE : content);
        }
        return of(views);
    }
}
